package io.liuke.churn.feature;

import static io.liuke.churn.feature.FeatureGroup.CONTACT;
import static io.liuke.churn.feature.FeatureGroup.DISCOUNTS;
import static io.liuke.churn.feature.FeatureGroup.FREQUENCY;
import static io.liuke.churn.feature.FeatureGroup.OWNER;
import static io.liuke.churn.feature.FeatureGroup.PROMISES;
import static io.liuke.churn.feature.FeatureGroup.RHYTHM;
import static io.liuke.churn.feature.FeatureGroup.SERVICE;
import static io.liuke.churn.feature.FeatureGroup.SPEND;
import static io.liuke.churn.feature.FeatureGroup.TENURE;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What feeds the logistic regression, in the order in which weights are kept. Counts, days and amounts enter by their
 * logarithm. A window longer than the company's history is taken over what there is; a customer without a gap has 0. Each
 * value is finite whatever the data are.
 */
public enum RiskFeature {
    ORDER_DAYS(FREQUENCY, Unit.COUNT, c -> log(c.orders().orderDays())),
    ORDER_DAYS_30(FREQUENCY, Unit.COUNT, c -> log(c.orders().windows().days30())),
    ORDER_DAYS_90(FREQUENCY, Unit.COUNT, c -> log(c.orders().windows().days90())),
    ORDER_DAYS_180(FREQUENCY, Unit.COUNT, c -> log(c.orders().orderDaysHalfYear())),
    ORDER_DAYS_365(FREQUENCY, Unit.COUNT, c -> log(c.orders().windows().days365())),
    ORDER_DAYS_90_BEFORE(FREQUENCY, Unit.COUNT, c -> log(c.orders().windows().daysBefore())),
    ACTIVE_MONTHS(FREQUENCY, Unit.COUNT, c -> log(c.orders().windows().months())),
    PER_MONTH(
            FREQUENCY,
            Unit.COUNT,
            c -> log(c.orders().orderDays() / Math.max(1, c.orders().age() / 30.4375))),

    SINCE_LAST(RHYTHM, Unit.DAYS, c -> log(c.orders().sinceLast())),
    GAP_MEAN(RHYTHM, Unit.DAYS, c -> log(orZero(c.orders().gapMean()))),
    GAP_SD(RHYTHM, Unit.DAYS, c -> log(orZero(c.orders().gapSd()))),
    OVERDUE(
            RHYTHM,
            Unit.COUNT,
            c -> log(c.orders().sinceLast() / Math.max(1, orZero(c.orders().gapMean())))),
    LOGIT_P1(RHYTHM, Unit.CHANCE, c -> logit(c.buys())),
    LOG_EXPECTED_ORDERS(RHYTHM, Unit.EXPECTED, c -> Math.log(Math.max(1e-6, c.expectedOrders()))),

    TENURE_DAYS(TENURE, Unit.DAYS, c -> log(c.orders().age())),

    REVENUE_30(SPEND, Unit.MONEY, c -> log(c.orders().windows().revenue30())),
    REVENUE_90(SPEND, Unit.MONEY, c -> log(c.orders().revenueQuarter())),
    REVENUE_180(SPEND, Unit.MONEY, c -> log(c.orders().windows().revenue180())),
    REVENUE_365(SPEND, Unit.MONEY, c -> log(c.orders().windows().revenue365())),
    REVENUE(SPEND, Unit.MONEY, c -> log(c.orders().windows().revenue())),
    MEAN_ORDER(
            SPEND,
            Unit.MONEY,
            c -> log(c.orders().windows().revenue() / c.orders().orderDays())),
    LAST_ORDER(SPEND, Unit.MONEY, c -> log(c.orders().lastAmount())),
    MARGIN(
            SPEND,
            Unit.SHARE,
            c -> share(c.orders().profit(), c.orders().windows().revenue())),

    DISCOUNT_SHARE(
            DISCOUNTS,
            Unit.SHARE,
            c -> share(c.orders().windows().discounted(), c.orders().windows().orders())),
    RETURNS_90(FeatureGroup.RETURNS, Unit.COUNT, c -> log(c.orders().returnsQuarter())),
    RETURNS_365(FeatureGroup.RETURNS, Unit.COUNT, c -> log(c.orders().windows().returns365())),
    RETURN_SHARE(
            FeatureGroup.RETURNS,
            Unit.SHARE,
            c -> share(c.orders().windows().returns(), c.orders().windows().orders())),

    CONTACTS_IN_90(CONTACT, Unit.COUNT, c -> log(c.service().inbound())),
    CONTACTS_OUT_90(CONTACT, Unit.COUNT, c -> log(c.service().outbound())),
    EVER_TWO_WAY(CONTACT, Unit.FLAG, c -> c.service().sinceTwoWay() == ServiceFacts.NEVER ? 0 : 1),
    SINCE_TWO_WAY(CONTACT, Unit.DAYS, c -> log(Math.max(0, c.service().sinceTwoWay()))),
    UNANSWERED(CONTACT, Unit.COUNT, c -> log(c.service().unanswered())),
    PROMISES_BROKEN(PROMISES, Unit.COUNT, c -> log(c.service().promisesBroken())),
    OWNER_CHANGES_365(OWNER, Unit.COUNT, c -> log(c.service().ownerChanges())),
    SERVICE_COST_365(SERVICE, Unit.MONEY, c -> log(c.service().serviceCost()));

    private static final List<RiskFeature> ALL = List.of(values());

    private final FeatureGroup group;
    private final Unit unit;
    private final ToDoubleFunction<RiskCase> value;

    RiskFeature(FeatureGroup group, Unit unit, ToDoubleFunction<RiskCase> value) {
        this.group = group;
        this.unit = unit;
        this.value = value;
    }

    public FeatureGroup group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    /** What a value of the model is in plain numbers of its unit: days, orders, money, a share. */
    public double natural(double value) {
        return switch (unit) {
            case COUNT, DAYS, MONEY -> Math.copySign(Math.expm1(Math.abs(value)), value);
            case EXPECTED -> Math.exp(value);
            case CHANCE -> 1 / (1 + Math.exp(-value));
            case SHARE, FLAG -> value;
        };
    }

    /** What a feature is counted in. */
    public enum Unit {
        COUNT,
        DAYS,
        MONEY,
        /** Expected orders, below one too. */
        EXPECTED,
        CHANCE,
        SHARE,
        /** 1 or 0. */
        FLAG
    }

    /** All features of a customer, in the order of the constants. */
    public static double[] of(RiskCase customer) {
        double[] values = new double[ALL.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ALL.get(i).value.applyAsDouble(customer);
        }
        return values;
    }

    /** Keeps the sign: whoever sent more back than they bought has a negative sum. */
    private static double log(double value) {
        return Math.copySign(Math.log1p(Math.abs(value)), value);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static double logit(double p) {
        double inside = Math.max(1e-6, Math.min(1 - 1e-6, p));
        return Math.log(inside / (1 - inside));
    }

    /** Within −2 and 2, so that a customer who sent nearly everything back is not a hundred times the others. */
    private static double share(double part, double of) {
        return of == 0 ? 0 : Math.max(-2, Math.min(2, part / of));
    }
}
