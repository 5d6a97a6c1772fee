package ru.rodnik.recomputation;

import java.util.List;

/** The methods in the order in which ties of a division are decided (contract §3). */
final class Methods {

    static final List<String> ORDER = List.of(
            "METER", "CONTROL_METER", "AVERAGE", "CAPACITY", "GUARANTEED", "ESTIMATED", "DECLARED", "BALANCE",
            "CORRECTION");

    private Methods() {}
}
