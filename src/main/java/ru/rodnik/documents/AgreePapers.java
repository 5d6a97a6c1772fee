package ru.rodnik.documents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/** An employee notes which papers a contract gets from a day on; papers that are out stay as they are. */
@Service
public class AgreePapers {

    private final JdbcClient sql;
    private final Contracts contracts;
    private final Journal journal;
    private final Clock clock;

    AgreePapers(JdbcClient sql, Contracts contracts, Journal journal, Clock clock) {
        this.sql = sql;
        this.contracts = contracts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is wrong with a setting, in Russian, or none. An index and keys of another shape would spoil numbers and XML.
     */
    public static @Nullable String objection(PaperSetting setting) {
        if (setting.division() != null && !setting.division().matches("[0-9]{1,6}")) {
            return "Индекс подразделения — от 1 до 6 цифр.";
        }
        if (setting.extras() != null && !ExtraKeys.isTemplate(setting.extras())) {
            return "Каждая строка дополнительных сведений — «Идентификатор=значение».";
        }
        return null;
    }

    /** @throws IllegalArgumentException where there is no such contract, or {@link #objection} objects */
    @Transactional
    public void agree(long contractId, PaperSetting setting) {
        var contract = contracts.find(contractId)
                .orElseThrow(() -> new IllegalArgumentException("No contract " + contractId));
        if (objection(setting) instanceof String wrong) {
            throw new IllegalArgumentException(wrong);
        }
        sql.sql("""
                insert into documents.paper_setting (subscriber_code, contract_id, valid_from, paper_set, delivery, email,
                                                     edo_participant, address, corrections, division, advance_invoices,
                                                     extras, recorded_at, recorded_by)
                values (:code, :contract, :from, :set, :delivery, :email, :participant, :address, :corrections, :division,
                        :advances, :extras, :now, :by)
                """)
                .param("code", contract.subscriberCode().value()).param("contract", contractId)
                .param("from", setting.validFrom()).param("set", setting.paperSet().name())
                .param("delivery", setting.delivery().name()).param("email", setting.email())
                .param("participant", setting.edoParticipant()).param("address", setting.address())
                .param("corrections", setting.corrections().name()).param("division", setting.division())
                .param("advances", setting.advanceInvoices()).param("extras", setting.extras())
                .param("now", Sql.moment(clock.instant())).param("by", Acting.current().actor().id())
                .update();
        journal.record("papers.agreed", "contract:" + contract.number(), contract.subscriberCode(), details(setting));
    }

    private static Map<String, Object> details(PaperSetting setting) {
        var details = new LinkedHashMap<String, Object>();
        details.put("from", setting.validFrom().toString());
        details.put("set", setting.paperSet().name());
        details.put("delivery", setting.delivery().name());
        details.put("corrections", setting.corrections().name());
        details.put("advanceInvoices", setting.advanceInvoices());
        if (setting.division() != null) {
            details.put("division", setting.division());
        }
        return details;
    }
}
