package io.liuke.web.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the books say about a customer's worth, so far and in the last 365 days; zeros where there is nothing.
 *
 * @param since the first order, or an earlier cost; null before either
 * @param booked profit less all costs so far: the booked lifetime value
 * @param net365 profit less service, offers and bad debt of the last 365 days
 * @param receivable still owed to us, in no sum of costs
 * @param estimated the default margin stood in somewhere
 * @param referred customers whom this one brought, of those the reader may see
 * @param referredProfit their profit so far
 * @param entries how many costs there are
 */
public record ValueFigures(
        @Nullable LocalDate since,
        BigDecimal revenue,
        BigDecimal profit,
        BigDecimal profit365,
        BigDecimal acquisition,
        BigDecimal service,
        BigDecimal offer,
        BigDecimal badDebt,
        BigDecimal receivable,
        BigDecimal booked,
        BigDecimal net365,
        boolean unprofitable,
        boolean large,
        @Nullable Double profitShare,
        boolean estimated,
        int referred,
        BigDecimal referredProfit,
        boolean referredEstimated,
        int entries) {

    /** Whether anything was taken off the profit. */
    public boolean hasCosts() {
        return Stream.of(acquisition, service, offer, badDebt).anyMatch(part -> part.signum() != 0);
    }

    /** What the last 365 days took off their profit. */
    public BigDecimal costs365() {
        return profit365.subtract(net365);
    }
}
