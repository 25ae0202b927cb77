package io.liuke.derivation;

import java.time.LocalDate;

/** Nothing can be derived as of a day that has not come; nothing was planned. */
public class DateAhead extends RuntimeException {

    private final LocalDate today;

    DateAhead(LocalDate asOf, LocalDate today) {
        super("%s lies after %s, the business date".formatted(asOf, today));
        this.today = today;
    }

    /** The last day that can be asked for. */
    public LocalDate today() {
        return today;
    }
}
