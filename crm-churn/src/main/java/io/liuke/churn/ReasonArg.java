package io.liuke.churn;

/** A number or word of a reason's sentence, and how it is to be written. */
public record ReasonArg(String name, Kind kind) {

    /** How a value is written. */
    public enum Kind {
        /** A whole number: days, orders, per cent. */
        COUNT,
        /** A whole amount in the company's currency, to be written short. */
        MONEY,
        /** The amount of an order, to be written in full. */
        ORDER_AMOUNT,
        /** An ISO date. */
        DATE,
        /** The name of a {@link io.liuke.pyramid.ValueTier}. */
        TIER,
        /** The name of a {@link io.liuke.churn.feature.FeatureGroup}. */
        GROUP
    }

    static ReasonArg count(String name) {
        return new ReasonArg(name, Kind.COUNT);
    }

    static ReasonArg money(String name) {
        return new ReasonArg(name, Kind.MONEY);
    }

    static ReasonArg orderAmount(String name) {
        return new ReasonArg(name, Kind.ORDER_AMOUNT);
    }

    static ReasonArg date(String name) {
        return new ReasonArg(name, Kind.DATE);
    }

    static ReasonArg tier(String name) {
        return new ReasonArg(name, Kind.TIER);
    }

    static ReasonArg group(String name) {
        return new ReasonArg(name, Kind.GROUP);
    }
}
