package io.liuke.churn.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A customer whose net value of the last 365 days is below zero, with its parts. */
public record UnprofitableCustomer(
        long customerId,
        String code,
        String name,
        @Nullable String ownerName,
        BigDecimal revenue,
        BigDecimal profit,
        BigDecimal service,
        BigDecimal offers,
        BigDecimal badDebt,
        BigDecimal net) {

    /** The largest part of the loss. */
    public Drain drain() {
        BigDecimal lostByOrders = profit.negate();
        BigDecimal most = lostByOrders.max(service).max(offers).max(badDebt);
        if (most.compareTo(badDebt) == 0) {
            return Drain.BAD_DEBT;
        }
        if (most.compareTo(service) == 0) {
            return Drain.SERVICE;
        }
        return most.compareTo(offers) == 0 ? Drain.OFFERS : Drain.ORDERS;
    }
}
