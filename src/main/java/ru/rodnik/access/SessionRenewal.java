package ru.rodnik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets whoever asks go on in a new session, when what he signed in with has changed (T17). */
public interface SessionRenewal {

    void renew(SubscriberUser user, HttpServletRequest request, HttpServletResponse response);
}
