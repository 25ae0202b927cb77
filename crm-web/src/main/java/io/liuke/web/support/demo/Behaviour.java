package io.liuke.web.support.demo;

/** What a customer of the demo has been up to lately; each leads to a reason that the product should find by itself. */
enum Behaviour {
    STEADY,
    /** Silent for about twice the usual gap. */
    OVERDUE,
    /** Orders as often as ever, for less than half the money, for three months. */
    SPEND_FALLING,
    /** Orders half as often as before, for half a year. */
    THINNING,
    /** Was content to pay the price, and now buys with a discount only. */
    DISCOUNTING,
    /** Has been taking half of its business elsewhere for a year. */
    SLIPPING,
    RETURNING_GOODS,
    GROWING;

    /** Days between orders, against the usual ones, on a day {@code ago} days before today. */
    double gapFactor(int ago) {
        return switch (this) {
            case THINNING -> ago < 175 ? 2.2 : 1;
            case SLIPPING -> ago < 360 ? 1.5 : 1;
            case GROWING -> ago < 180 ? 0.85 : 1;
            default -> 1;
        };
    }

    /** Amount of an order, against the usual one. */
    double basketFactor(int ago) {
        return switch (this) {
            case SPEND_FALLING -> ago < 88 ? 0.4 : 1;
            case SLIPPING -> ago < 360 ? 0.7 : 1;
            case GROWING -> ago < 180 ? 1.4 : 1;
            default -> 1;
        };
    }

    double discountChance(int ago, double habit) {
        return this == DISCOUNTING ? (ago < 120 ? 0.88 : 0.05) : habit;
    }
}
