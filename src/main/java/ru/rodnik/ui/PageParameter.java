package ru.rodnik.ui;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A parameter that templates may declare without their controllers' handing it over, like the frame of the account.
 * It is asked only when the template of the request declares it and the model does not hold it.
 */
public interface PageParameter {

    /** How the templates call it. */
    String name();

    Object valueFor(HttpServletRequest request);
}
