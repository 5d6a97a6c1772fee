package ru.rodnik.portal;

import java.time.LocalDate;
import ru.rodnik.shared.Money;

/** The payment that came last and stands. */
public record LastPayment(LocalDate receivedOn, Money amount) {}
