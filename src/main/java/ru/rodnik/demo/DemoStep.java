package ru.rodnik.demo;

/**
 * A part of the demonstration; a bean. Carried out once, in order, outside any transaction, as the program itself. A
 * step that broke off is carried out again at the next start, so it must be safe to repeat.
 */
interface DemoStep {

    /** By which it is remembered as done. */
    String name();

    /** Registry 10, staff and accounts 20, months 30, payments 40, applications 50, what waits for people 60. */
    int order();

    void carryOut(DemoDays days);
}
