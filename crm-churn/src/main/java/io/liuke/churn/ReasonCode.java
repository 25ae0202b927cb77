package io.liuke.churn;

import static io.liuke.churn.ReasonArg.count;
import static io.liuke.churn.ReasonArg.date;
import static io.liuke.churn.ReasonArg.group;
import static io.liuke.churn.ReasonArg.money;
import static io.liuke.churn.ReasonArg.orderAmount;
import static io.liuke.churn.ReasonArg.tier;

import java.util.List;

/**
 * What speaks for leaving or for staying. The arguments are the numbers that the sentence shows, in the order in which
 * the message {@code reason.CODE} takes them; {@code reason.CODE.detail} takes the same.
 */
public enum ReasonCode {
    /** Silent for much longer than the customer's own gap between order days; days, and the last order. */
    SILENCE_BEYOND_RHYTHM(
            Side.RISK, count("gapMean"), count("gapSd"), count("silence"), date("lastOn"), orderAmount("lastAmount")),
    /** Bought once, and the day has passed by which most second orders come; days. */
    NO_SECOND_ORDER(Side.RISK, count("silence"), count("usual"), date("lastOn"), orderAmount("lastAmount")),
    /** Spends less in the last 90 days than in the 90 before. */
    SPEND_FALLING(Side.RISK, count("percent"), money("before"), money("now")),
    /** Fewer order days in the last 180 days than in the 180 before. */
    ORDERS_THINNING(Side.RISK, count("before"), count("now")),
    /** {@code now} of the {@code of} orders of the last 180 days had a discount, {@code beforePercent} before. */
    DISCOUNT_SHARE_RISING(Side.RISK, count("now"), count("of"), count("beforePercent")),
    /** A key customer's profit of 365 days is below that of the 365 before. */
    LARGE_CUSTOMER_SLIPPING(Side.RISK, tier("tier"), count("percent"), money("before"), money("now")),
    /** Goods sent back in the last 90 days, against the orders of these days. */
    RETURNS(Side.RISK, count("count"), count("orders")),
    /** We promised something and the day has passed; days. */
    PROMISE_OVERDUE(Side.RISK, count("days"), date("dueOn")),

    /** A group of features that raises the chance of leaving, and no rule puts into words; points of a hundred. */
    MODEL_RISK(Side.RISK, group("group"), count("points")),

    WITHIN_RHYTHM(Side.STAY, count("gapMean"), count("gapSd"), count("silence")),
    SPEND_RISING(Side.STAY, count("percent"), money("before"), money("now")),
    LONG_CUSTOMER(Side.STAY, count("orders"), count("months")),
    /** None of the {@code orders} of the last 365 days had a discount, in a company that gives them. */
    FULL_PRICE(Side.STAY, count("orders")),
    /** A group of features that lowers the chance of leaving, and no rule puts into words; points of a hundred. */
    MODEL_STAY(Side.STAY, group("group"), count("off"));

    private final Side side;
    private final List<ReasonArg> args;

    ReasonCode(Side side, ReasonArg... args) {
        this.side = side;
        this.args = List.of(args);
    }

    public Side side() {
        return side;
    }

    public List<ReasonArg> args() {
        return args;
    }

    /** What a reason speaks for. */
    public enum Side {
        RISK,
        STAY
    }
}
