package ru.rodnik.documents;

import java.util.List;
import ru.rodnik.shared.Money;

/** What the payments know and papers need: how much of each payment is an advance still. */
public interface AdvanceMoney {

    /** A payment of which something has paid no month's debt yet. */
    record Left(long contractId, long paymentId, Money left) {}

    /** Of a range of contracts, ends included; of a contract the earliest received first. */
    List<Left> left(long firstContract, long lastContract);
}
