package ru.rodnik.ui;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A parameter that templates may declare without their controllers' handing it over, like the frame of the account.
 * It is asked only when the template of the request declares it and the model does not hold it.
 */
public interface PageParameter {

    /** How the templates call it. */
    String name();

    /** Whether it speaks for this request; several may share a name, like the frames of account and office. */
    default boolean isFor(HttpServletRequest request) {
        return true;
    }

    Object valueFor(HttpServletRequest request);
}
