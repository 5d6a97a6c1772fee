package ru.rodnik.ui;

import java.util.List;

/** What stands around every page of a subscriber's account; the chosen contract is sent as {@code ?contract=}. */
public record CabinetFrame(Who who, Navigation navigation, List<Choice> contracts) {

    public CabinetFrame {
        contracts = List.copyOf(contracts);
    }
}
