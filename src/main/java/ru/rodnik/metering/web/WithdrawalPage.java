package ru.rodnik.metering.web;

import ru.rodnik.ui.Form;

/** An act that is about to be taken back. */
public record WithdrawalPage(String meterHref, String meterTitle, LifeLine act, Form form) {

    public String action() {
        return act.undoHref() == null ? meterHref : act.undoHref();
    }
}
