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

    /** An act and the счёт-фактура of the same contract are put side by side by grouping: a range is read once. */
    private static final String SUPPLIED = """
            select 'document:' || a.id as source,
                   'Реализация (счёт-фактура № ' || a.number || ' от ' || to_char(a.date, 'DD.MM.YYYY') || ')' as title,
                   a.period, a.date as effective_on, a.subscriber_code, a.contract_id, e.account, e.amount
              from (select contract_id, subscriber_code, period, date, max(id) filter (where kind = 'ACT') as id,
                           max(number) filter (where kind = 'VAT_INVOICE') as number,
                           sum(net - late_net) filter (where kind = 'ACT') as net,
                           sum(vat - late_vat) filter (where kind = 'ACT') as vat
                      from documents.document
                     where run_id = :run and contract_id between :first and :last and kind in ('ACT', 'VAT_INVOICE')
                     group by contract_id, subscriber_code, period, date) a
             cross join lateral (values ('RECEIVABLE', a.net + a.vat), ('REVENUE', -a.net), ('VAT', -a.vat))
                   as e(account, amount)
            """;

    private static final String SUPPLIED_LATE = """
            select 'document:' || a.id || ':late' as source,
                   'Реализация за прошлые месяцы (счёт-фактура № ' || a.number || ' от '
                       || to_char(a.date, 'DD.MM.YYYY') || ')' as title,
                   a.period, a.date as effective_on, a.subscriber_code, a.contract_id, e.account, e.amount
              from (select contract_id, subscriber_code, period, date, max(id) filter (where kind = 'ACT') as id,
                           max(number) filter (where kind = 'VAT_INVOICE') as number,
                           sum(late_net) filter (where kind = 'ACT') as net,
                           sum(late_vat) filter (where kind = 'ACT') as vat
                      from documents.document
                     where run_id = :run and contract_id between :first and :last and kind in ('ACT', 'VAT_INVOICE')
                       and (late_net <> 0 or late_vat <> 0)
                     group by contract_id, subscriber_code, period, date) a
             cross join lateral (values ('RECEIVABLE', a.net + a.vat), ('REVENUE', -a.net), ('VAT', -a.vat))
                   as e(account, amount)
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
