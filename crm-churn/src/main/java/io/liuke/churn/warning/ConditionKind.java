package io.liuke.churn.warning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What a rule can watch, and within which bounds its threshold makes sense. */
public enum ConditionKind {
    /** Silent for longer than so many times the own usual gap. */
    SILENCE("1.2", "10", "2"),
    /** Spent so many percent less in 90 days than in the 90 days before, and still buys. */
    SPEND_FALLING("10", "90", "40"),
    COMPLAINT_OPEN,
    /** A promise is overdue by so many days. */
    PROMISE_BROKEN("1", "60", "1"),
    SATISFACTION,
    SHARE_OF_WALLET,
    /** The owner is known to leave, in so many days or less. */
    OWNER_LEAVING("1", "180", "30"),
    /** A key customer: PRIME or MAJOR. */
    LARGE_CUSTOMER("0", "0", "0"),
    /** The churn probability rose by so many points within thirty days. */
    PROBABILITY_JUMP("6", "90", "15"),
    /** Charged after having cancelled. */
    CANCELLED_BILLED("0", "0", "0"),
    /** Loyal, and no two-way contact for so many days. */
    NO_CONTACT("14", "365", "60");

    private final boolean source;
    private final BigDecimal min;
    private final BigDecimal max;
    private final BigDecimal usual;

    ConditionKind() {
        this(false, "0", "0", "0");
    }

    ConditionKind(String min, String max, String usual) {
        this(true, min, max, usual);
    }

    ConditionKind(boolean source, String min, String max, String usual) {
        this.source = source;
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
        this.usual = new BigDecimal(usual);
    }

    /** Whether there is anything to watch; what has no source yet cannot be chosen. */
    public boolean hasSource() {
        return source;
    }

    public boolean hasThreshold() {
        return max.signum() > 0;
    }

    public BigDecimal min() {
        return min;
    }

    public BigDecimal max() {
        return max;
    }

    /** What the form proposes. */
    public BigDecimal usual() {
        return usual;
    }

    /** Whether it may be of customers who are out of the scope of risk: who has cancelled is lost. */
    boolean isOfTheLostToo() {
        return this == CANCELLED_BILLED;
    }

    /** Those that can be chosen. */
    public static List<ConditionKind> withSource() {
        return Arrays.stream(values()).filter(ConditionKind::hasSource).toList();
    }

    /** Those whose source comes later. */
    public static List<ConditionKind> withoutSource() {
        return Arrays.stream(values()).filter(kind -> !kind.hasSource()).toList();
    }
}
