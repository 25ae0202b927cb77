package io.liuke.web.today;

import io.liuke.churn.PastScore;
import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.Reasons;
import io.liuke.churn.RiskBand;
import io.liuke.churn.RiskChange;
import io.liuke.winback.CaseKind;
import io.liuke.winback.CaseStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A customer at risk, as a row of the queue and the head of the panel show it.
 *
 * @param priority money at stake × help ÷ minutes: the money that a minute saves
 * @param channel the suggested contact; {@code nextChannel} is the planned one
 * @param daysInQueue null also where the customer came into the queue after the day that is looked at
 * @param minutes of the next action, planned or suggested; {@code scoreMinutes} are those of the suggested one
 */
record QueueRow(
        long customerId,
        String code,
        String name,
        String state,
        @Nullable LocalDate customerSince,
        @Nullable String tier,
        @Nullable Long ownerId,
        @Nullable String owner,
        int version,
        String band,
        double churnProbability,
        BigDecimal moneyAtStake,
        boolean profitEstimated,
        double priority,
        BigDecimal help,
        String channel,
        int scoreMinutes,
        int minutes,
        boolean inQueue,
        boolean fresh,
        @Nullable Integer daysInQueue,
        String reasons,
        @Nullable Long caseId,
        @Nullable String caseKind,
        @Nullable String stage,
        @Nullable Integer daysInStage,
        @Nullable Long nextId,
        @Nullable String nextWhat,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalTime nextDueAt,
        @Nullable String nextChannel,
        boolean nextPromise,
        @Nullable Instant contactedAt,
        @Nullable String contactedBy,
        @Nullable Boolean contactTwoWay,
        @Nullable Integer contactMinutes,
        @Nullable String overrideKind,
        @Nullable LocalDate overrideUntil,
        @Nullable LocalDate pastOn,
        @Nullable Double pastProbability,
        @Nullable String pastBand) {

    /**
     * Over thirty days; null where there is nothing to tell.
     *
     * @param probability whether the scores are probabilities
     */
    public @Nullable RiskChange change(boolean probability) {
        RiskBand then = pastBand == null ? null : RiskBand.valueOf(pastBand);
        return RiskChange.of(
                PastScore.of(pastOn, pastProbability, then), churnProbability, RiskBand.valueOf(band), probability);
    }

    /** The next action is for another day. */
    public boolean plannedAfter(LocalDate today) {
        return nextDueOn != null && nextDueOn.isAfter(today);
    }

    /** The next action is for today or late. */
    public boolean dueBy(LocalDate today) {
        return nextDueOn != null && !nextDueOn.isAfter(today);
    }

    public boolean overdueOn(LocalDate today) {
        return nextDueOn != null && nextDueOn.isBefore(today);
    }

    public long daysOverdue(LocalDate today) {
        return nextDueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(nextDueOn, today));
    }

    /** The strongest reason for leaving. */
    public @Nullable Reason topReason() {
        return Reasons.read(reasons).stream()
                .filter(reason -> reason.side() == ReasonCode.Side.RISK)
                .findFirst()
                .orElse(null);
    }

    /** The icon of the planned contact, else of the suggested one. */
    public String nextIcon() {
        return Icons.of(nextId == null || nextChannel == null ? channel : nextChannel);
    }

    /** How far the open case is along its way, from 1; 0 where it rests or there is none. */
    public int stageNumber() {
        return caseKind == null || stage == null
                ? 0
                : CaseKind.valueOf(caseKind).path().indexOf(CaseStage.valueOf(stage)) + 1;
    }
}
