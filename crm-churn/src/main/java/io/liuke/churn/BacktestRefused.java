package io.liuke.churn;

import java.util.List;

/** A back-test that cannot be; nothing was planned. */
public class BacktestRefused extends RuntimeException {

    private final Cause cause;
    private final List<Object> args;

    public BacktestRefused(Cause cause, Object... args) {
        super(cause.name() + ' ' + List.of(args));
        this.cause = cause;
        this.args = List.of(args);
    }

    /** What is wrong; the API says it by the message {@code backtest.CAUSE}. */
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
        /** The horizon after the cutoff has not passed yet; with the latest cutoff possible. */
        WINDOW_OPEN
    }
}
