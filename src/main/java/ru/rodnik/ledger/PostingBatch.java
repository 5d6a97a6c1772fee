package ru.rodnik.ledger;

import java.util.Map;

/**
 * Postings offered as a query over the offerer's own tables; the ledger does the insert.
 *
 * @param entries a select of the columns {@code source, title, period, effective_on, subscriber_code, contract_id,
 *     account, amount}: rows of one {@code source} make one posting and sum to zero, debits above zero; rows of zero
 *     are left out
 * @param parameters of the query
 */
public record PostingBatch(PostingKind kind, String entries, Map<String, ?> parameters) {

    public PostingBatch {
        parameters = Map.copyOf(parameters);
    }
}
