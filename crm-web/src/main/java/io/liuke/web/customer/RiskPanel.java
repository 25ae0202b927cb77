package io.liuke.web.customer;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.RiskOverride;
import io.liuke.churn.RiskScore;
import io.liuke.churn.insight.KnownSignals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a customer's risk.
 *
 * @param score null for somebody who has not bought, is lost or given up, or has not been scored yet
 * @param override a snooze or false alarm that is in force
 * @param billed charges that went on after a cancellation
 * @param wide the rhythm for a wide screen; null without an order
 * @param narrow the newest part of it, for a phone
 * @param signals which signals are known of the customer
 * @param past how the score came to be; null without a history
 */
public record RiskPanel(
        @Nullable RiskScore score,
        @Nullable RiskOverride override,
        @Nullable BilledAfterCancelling billed,
        @Nullable RhythmStrip wide,
        @Nullable RhythmStrip narrow,
        KnownSignals signals,
        @Nullable ScorePast past) {

    public List<Reason> against() {
        return score == null ? List.of() : score.reasons(ReasonCode.Side.RISK);
    }

    public List<Reason> staying() {
        return score == null ? List.of() : score.reasons(ReasonCode.Side.STAY);
    }
}
