package ru.rodnik.registry;

/** Whom the law sees in the subscriber of a contract: it decides penalties and reports, not the price (ACT-03). */
public enum ContractCategory {
    LEGAL_OTHER,
    BUDGET,
    UK,
    TSZH,
    NONRES_MKD,
    HEAT_SUPPLIER
}
