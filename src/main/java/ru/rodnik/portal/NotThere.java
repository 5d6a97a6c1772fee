package ru.rodnik.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not this subscriber's, or is nobody's: the answer is the same 404 (T21). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
