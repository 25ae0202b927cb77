package io.liuke.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.liuke.churn.insight.RetentionMetrics;
import io.liuke.churn.insight.RetentionPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The retention metrics of a period; rates are 0 to 1 and null where there is nothing to divide by. */
record RetentionView(
        LocalDate from,
        LocalDate to,
        int window,
        LocalDate previousFrom,
        long active,
        long end,
        @JsonProperty("new") long newCustomers,
        long retained,
        long reactivated,
        @Nullable Double cohortRetention,
        @Nullable Double crrFormula,
        @Nullable Double churnRate,
        @Nullable Double repeatPurchaseRate,
        @Nullable Double grr,
        @Nullable Double nrr) {

    static RetentionView of(RetentionPeriod period, RetentionMetrics metrics) {
        return new RetentionView(
                period.from(),
                period.to(),
                period.window(),
                period.previousFrom(),
                metrics.active(),
                metrics.end(),
                metrics.newCustomers(),
                metrics.retained(),
                metrics.reactivated(),
                metrics.cohortRetention(),
                metrics.crrFormula(),
                metrics.churnRate(),
                metrics.repeatPurchaseRate(),
                metrics.grr(),
                metrics.nrr());
    }
}
