package io.liuke.churn;

/** A model cannot be kept in use; nothing was written. */
public final class ModelRefused extends RuntimeException {

    private final Cause cause;

    public ModelRefused(Cause cause) {
        super(cause.name());
        this.cause = cause;
    }

    /** Why not. */
    public enum Cause {
        NO_REASON,
        OTHER_HORIZON
    }

    public Cause why() {
        return cause;
    }
}
