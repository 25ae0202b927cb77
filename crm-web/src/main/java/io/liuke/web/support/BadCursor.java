package io.liuke.web.support;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A cursor that this application did not write. */
public class BadCursor extends ResponseStatusException {

    public BadCursor() {
        super(HttpStatus.BAD_REQUEST);
    }
}
