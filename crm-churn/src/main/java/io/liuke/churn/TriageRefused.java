package io.liuke.churn;

/** A snooze or false alarm that cannot be; nothing was written. */
public class TriageRefused extends RuntimeException {

    private final Cause cause;

    public TriageRefused(Cause cause) {
        super(cause.name());
        this.cause = cause;
    }

    /** What is wrong; pages say it by the message {@code triage.CAUSE}. */
    public Cause why() {
        return cause;
    }

    /** What can be wrong. */
    public enum Cause {
        DATE_NOT_AHEAD,
        DATE_TOO_FAR,
        NO_REASON,
        NOT_SCORED
    }
}
