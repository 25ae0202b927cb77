package io.liuke.churn.insight;

/** Customers behind a retention metric. */
public enum RetentionGroup {
    ACTIVE_START,
    ACTIVE_END,
    RETAINED,
    /** Active at the start and not at the end. */
    LEFT,
    NEW,
    REACTIVATED,
    BUYERS,
    REPEAT_BUYERS
}
