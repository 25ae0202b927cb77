package io.liuke.churn;

import java.util.List;

/** A scoring that cannot be; nothing was planned. */
public class ScoringRefused extends RuntimeException {

    private final Cause cause;
    private final List<Object> args;

    public ScoringRefused(Cause cause, Object... args) {
        super(cause.name() + ' ' + List.of(args));
        this.cause = cause;
        this.args = List.of(args);
    }

    /** What is wrong; pages and API say it by the message {@code scoring.CAUSE}. */
    public Cause why() {
        return cause;
    }

    /** The numbers and dates of that message. */
    public List<Object> args() {
        return args;
    }

    /** What can be wrong. */
    public enum Cause {
        /** With the shortest and the longest horizon in days. */
        HORIZON_OUT_OF_RANGE,
        /** With the business date. */
        DATE_AHEAD
    }
}
