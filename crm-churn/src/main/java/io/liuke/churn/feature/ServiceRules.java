package io.liuke.churn.feature;

import static io.liuke.churn.ReasonCode.LONG_CUSTOMER;
import static io.liuke.churn.ReasonCode.PROMISE_OVERDUE;
import static io.liuke.churn.ReasonCode.RETURNS;

import io.liuke.churn.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What passed between us: goods sent back, promises not kept, years together. */
final class ServiceRules {

    private static final int RETURNS_FROM = 2;
    private static final int LONG_MONTHS = 12;
    private static final int LONG_ORDERS = 6;

    /** One return is ordinary business; the second within 90 days is a sign. */
    static final ReasonRule SENT_BACK = c -> {
        int returns = c.orders().returnsQuarter();
        if (returns < RETURNS_FROM) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Reason.of(RETURNS, returns, c.orders().ordersQuarter()), 1 - 1.0 / returns));
    };

    /** Stands first: it is our own doing, and can be mended today. */
    static final ReasonRule PROMISE = c -> {
        LocalDate due = c.promiseDueOn();
        if (due == null) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(due, c.asOf());
        return Optional.of(new Finding(Reason.of(PROMISE_OVERDUE, days, due), 1));
    };

    static final ReasonRule LONG_TOGETHER = c -> {
        long months = c.months();
        int orders = c.orders().orderDays();
        if (months < LONG_MONTHS || orders < LONG_ORDERS) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Reason.of(LONG_CUSTOMER, orders, months), 1 - 6.0 / months));
    };

    private ServiceRules() {}
}
