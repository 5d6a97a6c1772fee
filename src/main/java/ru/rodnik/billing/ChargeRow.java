package ru.rodnik.billing;

import java.util.List;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Reason;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/** The part of a line that falls on a premises and a method; net + vat = gross (RND-04). */
public record ChargeRow(
        String premisesId,
        Method method,
        CubicMetres volume,
        Money net,
        Money vat,
        Money gross,
        List<Reason> reasons) {}
