package io.liuke.churn;

/** How a person took a customer out of the queue for a while. */
public enum OverrideKind {
    /** Not now; it ends early if the risk jumps. */
    SNOOZE,
    /** The model is wrong about this customer; later it is shown who was right. */
    FALSE_ALARM
}
