package ru.rodnik.demo;

/**
 * How an invented room takes and gives away its water.
 *
 * @param irrigated a meter of the lawn stands behind the room's
 * @param dischargeMetered it has a wastewater meter
 * @param controlled a control meter stands beside its own
 * @param second it has a second inlet with a meter
 * @param runoff cubic metres a month from its yard
 * @param kept percent of its cold water that is not discharged
 * @param impact it pays for negative impact
 */
record Fittings(
        Supply supply,
        boolean irrigated,
        boolean dischargeMetered,
        boolean controlled,
        boolean second,
        String runoff,
        String kept,
        boolean impact) {

    enum Supply {
        METERED,
        /** No meter, and so small a load that the guaranteed volume holds for ever. */
        SMALL_LOAD,
        /** No meter, and a load that is charged by capacity after sixty days. */
        UNMETERED,
        /** No meter, no bore, no guaranteed volume: nothing to charge by. */
        UNKNOWN
    }
}
