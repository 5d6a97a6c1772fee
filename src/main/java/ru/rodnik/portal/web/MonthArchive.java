package ru.rodnik.portal.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.exchange.SubscriberPack;
import ru.rodnik.portal.NotThere;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/** The month of the open account as one archive, named so that its owner finds it again. */
@Component
class MonthArchive {

    private final OpenAccount openAccount;
    private final SubscriberPack packs;

    MonthArchive(OpenAccount openAccount, SubscriberPack packs) {
        this.openAccount = openAccount;
        this.packs = packs;
    }

    /** An archive that is ready to be sent. */
    record Pack(
            SubscriberPack packs, String fileName, BillingPeriod month, Set<SubscriberCode> codes,
            @Nullable Long contract, LinkedHashMap<Long, String> contracts) {

        void send(OutputStream out) throws IOException {
            packs.write(month, codes, contract, contracts, out);
            out.flush();
        }
    }

    /** @throws NotThere for a stranger's contract and for a month without papers */
    Pack of(String typed, @Nullable Long contract) {
        var account = openAccount.open(contract);
        var month = BillingPeriod.parse(typed).orElseThrow(NotThere::new);
        if (packs.take(month, account.codes(), contract) == 0) {
            throw new NotThere();
        }
        var contracts = new LinkedHashMap<Long, String>();
        account.shown().forEach(each -> contracts.put(each.id(), each.number()));
        var only = account.only();
        var name = "Документы " + month + ", " + (only == null ? "код " + account.code() : "договор " + only.number());
        return new Pack(
                packs, name.replaceAll("[\\\\/:*?\"<>|]", "-") + ".zip", month, account.codes(), contract, contracts);
    }
}
