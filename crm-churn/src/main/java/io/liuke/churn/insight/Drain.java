package io.liuke.churn.insight;

/** Where the money of an unprofitable customer goes. */
public enum Drain {
    /** What they buy is sold below its cost, or comes back. */
    ORDERS,
    SERVICE,
    OFFERS,
    BAD_DEBT
}
