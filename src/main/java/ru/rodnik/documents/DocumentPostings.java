package ru.rodnik.documents;

import java.util.List;
import java.util.Map;
import ru.rodnik.ledger.PostingBatch;
import ru.rodnik.ledger.PostingKind;

/**
 * What released papers mean in money: an act makes a debt, a correction changes one; счёт and счёт-фактура only say so.
 * What an act charges late for an earlier month counts as a correction too.
 */
final class DocumentPostings {

    private DocumentPostings() {}

    static List<PostingBatch> of(long runId, long firstContract, long lastContract) {
        Map<String, ?> range = Map.of("run", runId, "first", firstContract, "last", lastContract);
        return List.of(
                new PostingBatch(PostingKind.CHARGE, SUPPLIED, range),
                new PostingBatch(PostingKind.CORRECTION, SUPPLIED_LATE, range),
                new PostingBatch(PostingKind.CORRECTION, CORRECTED, range));
    }

    private static final String SUPPLIED = """
            select 'document:' || a.id as source,
                   'Реализация (счёт-фактура № ' || v.number || ' от ' || to_char(v.date, 'DD.MM.YYYY') || ')' as title,
                   a.period, a.date as effective_on, a.subscriber_code, a.contract_id, e.account, e.amount
              from documents.document a
              join documents.document v on v.run_id = a.run_id and v.contract_id = a.contract_id and v.kind = 'VAT_INVOICE'
             cross join lateral (values ('RECEIVABLE', a.net - a.late_net + a.vat - a.late_vat),
                                        ('REVENUE', a.late_net - a.net),
                                        ('VAT', a.late_vat - a.vat)) as e(account, amount)
             where a.run_id = :run and a.contract_id between :first and :last and a.kind = 'ACT'
            """;

    private static final String SUPPLIED_LATE = """
            select 'document:' || a.id || ':late' as source,
                   'Реализация за прошлые месяцы (счёт-фактура № ' || v.number || ' от '
                       || to_char(v.date, 'DD.MM.YYYY') || ')' as title,
                   a.period, a.date as effective_on, a.subscriber_code, a.contract_id, e.account, e.amount
              from documents.document a
              join documents.document v on v.run_id = a.run_id and v.contract_id = a.contract_id and v.kind = 'VAT_INVOICE'
             cross join lateral (values ('RECEIVABLE', a.late_net + a.late_vat), ('REVENUE', -a.late_net),
                                        ('VAT', -a.late_vat)) as e(account, amount)
             where a.run_id = :run and a.contract_id between :first and :last and a.kind = 'ACT'
            """;

    private static final String CORRECTED = """
            select 'document:' || c.id as source,
                   'Корректировка (КСФ № ' || c.number || ' от '
                       || to_char(c.date, 'DD.MM.YYYY') || ')' as title,
                   c.period, c.date as effective_on, c.subscriber_code, c.contract_id, e.account, e.amount
              from documents.document c
             cross join lateral (values ('RECEIVABLE', c.gross), ('REVENUE', -c.net), ('VAT', -c.vat)) as e(account, amount)
             where c.run_id = :run and c.contract_id between :first and :last and c.kind = 'CORRECTION_INVOICE'
            """;
}
