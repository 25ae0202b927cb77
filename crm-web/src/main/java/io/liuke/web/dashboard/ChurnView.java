package io.liuke.web.dashboard;

import io.liuke.churn.insight.OwnerStake;
import io.liuke.churn.insight.PyramidFigures;
import io.liuke.churn.insight.QueueReason;
import io.liuke.churn.insight.RetentionMetrics;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.churn.insight.Stake;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The churn dashboard over one period. */
public record ChurnView(
        Range range,
        RetentionPeriod period,
        RetentionMetrics now,
        RetentionMetrics before,
        FlowTable flow,
        List<StateCount> states,
        Money money) {

    /**
     * Money at stake, and with whom.
     *
     * @param estimated whether the default margin stands for profit with somebody of those with whom most is at stake
     */
    public record Money(
            Stake stake,
            List<OwnerStake> owners,
            List<QueueReason> reasons,
            PyramidFigures pyramid,
            int horizonDays,
            boolean probability,
            boolean estimated,
            @Nullable Instant scoredAt) {

        /** Length of a bar, where the longest is 1. */
        public double shareOfMost(OwnerStake owner) {
            double most = owners.stream()
                    .mapToDouble(o -> o.money().doubleValue())
                    .max()
                    .orElse(0);
            return most <= 0 ? 0 : owner.money().doubleValue() / most;
        }

        /** Length of a bar, where the longest, the first, is 1. */
        public double shareOfMost(QueueReason reason) {
            double most = reasons.get(0).money().doubleValue();
            return most <= 0 ? 0 : reason.money().doubleValue() / most;
        }

        public double shareOfAll(OwnerStake owner) {
            double all = stake.money().doubleValue();
            return all <= 0 ? 0 : owner.money().doubleValue() / all;
        }
    }

    public Trend retention() {
        return Trend.moreIsBetter(now.cohortRetention(), before.cohortRetention());
    }

    public Trend churn() {
        return Trend.lessIsBetter(now.churnRate(), before.churnRate());
    }

    public Trend revenueChurn() {
        return Trend.lessIsBetter(now.revenueChurn(), before.revenueChurn());
    }

    public Trend repeat() {
        return Trend.moreIsBetter(now.repeatPurchaseRate(), before.repeatPurchaseRate());
    }

    /** By how much the formula exceeds the truth; null where there is no rate. */
    public @Nullable Double excess() {
        Double truth = now.cohortRetention();
        Double formula = now.crrFormula();
        return truth == null || formula == null ? null : Trend.difference(formula, truth);
    }

    /** The true retention as a width in per cent. */
    public double truthWidth() {
        Double truth = now.cohortRetention();
        return truth == null ? 0 : 100 * truth;
    }

    /** What the formula claims beyond it, as far as there is room. */
    public double excessWidth() {
        Double excess = excess();
        return excess == null ? 0 : Math.max(0, Math.min(100 - truthWidth(), 100 * excess));
    }

    public long mostInState() {
        return states.stream().mapToLong(StateCount::customers).max().orElse(1);
    }

    public long customers() {
        return states.stream().mapToLong(StateCount::customers).sum();
    }

    public boolean empty() {
        return now.active() == 0 && now.end() == 0 && now.newCustomers() == 0;
    }
}
