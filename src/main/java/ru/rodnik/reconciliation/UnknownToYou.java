package ru.rodnik.reconciliation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is another subscriber's, or nobody's: the same 404 (T21). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownToYou extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
