package io.liuke.web.support;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such record, or the current user does not see it: the answer is the same. */
public class NotFound extends ResponseStatusException {

    public NotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
