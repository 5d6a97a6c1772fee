package ru.rodnik.consumption;

/** How a volume was found. The order is that of the exchange files and decides ties of largest remainders (RND-04). */
public enum Method {
    METER,
    CONTROL_METER,
    AVERAGE,
    CAPACITY,
    GUARANTEED,
    ESTIMATED,
    DECLARED,
    BALANCE,
    CORRECTION
}
