package ru.rodnik.files;

/** What a file is kept for. */
public enum FilePurpose {
    HOT_WATER_SCAN,
    AGREEMENT,
    ACCESS_REQUEST,
    SIGNED_PAPERS,
    RECEIPT,
    METER_ACT,
    READING_PHOTO,
    DOCUMENT,
    RECONCILIATION,
    /** The ledger an objection to an акт сверки rests on. */
    OBJECTIONS,
    /** What a buyer answered to a paper through his operator. */
    BUYER_TITLE
}
