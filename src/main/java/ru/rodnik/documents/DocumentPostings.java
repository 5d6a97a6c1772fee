package ru.rodnik.documents;

import java.util.List;
import java.util.Map;
import ru.rodnik.ledger.PostingBatch;
import ru.rodnik.ledger.PostingKind;

/**
 * What released papers mean in money: an act or УПД makes a debt, a correction changes one; счёт and счёт-фактура only say so.
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

    /**
     * An act and the счёт-фактура of the same contract are put side by side by grouping: a range is read once. What is
     * called by the счёт-фактура where there is one, for the buyer's books name it.
     */
    private static final String SUPPLIED = """
            select 'document:' || a.id as source,
                   'Реализация (' || case when a.invoice is not null then 'счёт-фактура № ' || a.invoice
                                          when a.kind = 'UTD' then 'УПД № ' || a.number
                                          else 'акт № ' || a.number end
                       || ' от ' || to_char(a.date, 'DD.MM.YYYY') || ')' as title,
                   a.period, a.date as effective_on, a.subscriber_code, a.contract_id, e.account, e.amount
              from (select contract_id, subscriber_code, period, date, max(id) filter (where kind <> 'VAT_INVOICE') as id,
                           max(kind) filter (where kind <> 'VAT_INVOICE') as kind,
                           max(coalesce(printed, number::text)) filter (where kind <> 'VAT_INVOICE') as number,
                           max(coalesce(printed, number::text)) filter (where kind = 'VAT_INVOICE') as invoice,
                           sum(net - late_net) filter (where kind <> 'VAT_INVOICE') as net,
                           sum(vat - late_vat) filter (where kind <> 'VAT_INVOICE') as vat
                      from documents.document
                     where run_id = :run and contract_id between :first and :last and kind in ('ACT', 'UTD', 'VAT_INVOICE')
                       and revision = 0
                     group by contract_id, subscriber_code, period, date) a
             cross join lateral (values ('RECEIVABLE', a.net + a.vat), ('REVENUE', -a.net), ('VAT', -a.vat))
                   as e(account, amount)
            """;

    private static final String SUPPLIED_LATE = """
            select 'document:' || a.id || ':late' as source,
                   'Реализация за прошлые месяцы ('
                       || case when a.invoice is not null then 'счёт-фактура № ' || a.invoice
                               when a.kind = 'UTD' then 'УПД № ' || a.number
                               else 'акт № ' || a.number end
                       || ' от ' || to_char(a.date, 'DD.MM.YYYY') || ')' as title,
                   a.period, a.date as effective_on, a.subscriber_code, a.contract_id, e.account, e.amount
              from (select contract_id, subscriber_code, period, date, max(id) filter (where kind <> 'VAT_INVOICE') as id,
                           max(kind) filter (where kind <> 'VAT_INVOICE') as kind,
                           max(coalesce(printed, number::text)) filter (where kind <> 'VAT_INVOICE') as number,
                           max(coalesce(printed, number::text)) filter (where kind = 'VAT_INVOICE') as invoice,
                           sum(late_net) filter (where kind <> 'VAT_INVOICE') as net,
                           sum(late_vat) filter (where kind <> 'VAT_INVOICE') as vat
                      from documents.document
                     where run_id = :run and contract_id between :first and :last and kind in ('ACT', 'UTD', 'VAT_INVOICE')
                       and revision = 0 and (late_net <> 0 or late_vat <> 0)
                     group by contract_id, subscriber_code, period, date) a
             cross join lateral (values ('RECEIVABLE', a.net + a.vat), ('REVENUE', -a.net), ('VAT', -a.vat))
                   as e(account, amount)
            """;

    private static final String CORRECTED = """
            select 'document:' || c.id as source,
                   'Корректировка (' || case c.status when 1 then 'УКД' when 2 then 'корректировка акта' else 'КСФ' end
                       || ' № ' || coalesce(c.printed, c.number::text) || ' от ' || to_char(c.date, 'DD.MM.YYYY') || ')'
                       as title,
                   c.period, c.date as effective_on, c.subscriber_code, c.contract_id, e.account, e.amount
              from documents.document c
             cross join lateral (values ('RECEIVABLE', c.gross), ('REVENUE', -c.net), ('VAT', -c.vat)) as e(account, amount)
             where c.run_id = :run and c.contract_id between :first and :last and c.kind = 'CORRECTION_INVOICE'
               and c.revision = 0
            """;
}
