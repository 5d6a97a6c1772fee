package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * What an «Акт об оказании услуг» says; it has what a primary document must have (DOC-01).
 *
 * @param services «холодного водоснабжения и водоотведения», in the genitive
 * @param basis the contract: «Единый договор … № 120-В от 01.02.2024, код абонента 49»
 * @param readings the annex with readings and volumes; may be empty
 * @param silence the phrase of the contract about an act not answered in time; none if it has none
 * @param customerSigner none: to be filled in by hand
 */
public record ServiceAct(
        String number,
        LocalDate date,
        String services,
        BillingPeriod period,
        Party performer,
        Party customer,
        String basis,
        VatPlace vatPlace,
        List<FormLine> lines,
        List<Reading> readings,
        @Nullable String silence,
        Signer performerSigner,
        @Nullable Signer customerSigner) {

    /**
     * A row of the annex.
     *
     * @param meter a dash where there is none
     * @param method how the volume was found: «по прибору», «по среднему»
     */
    public record Reading(
            String address,
            String service,
            String meter,
            @Nullable CubicMetres previous,
            @Nullable CubicMetres current,
            CubicMetres volume,
            String method) {}
}
