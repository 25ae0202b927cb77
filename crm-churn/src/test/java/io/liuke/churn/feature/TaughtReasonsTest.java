package io.liuke.churn.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaughtReasonsTest {

    private final double[] contributions = new double[RiskFeature.values().length];

    /** @param towardsLeaving log-odds */
    private TaughtReasonsTest pull(RiskFeature feature, double towardsLeaving) {
        contributions[feature.ordinal()] = -towardsLeaving;
        return this;
    }

    private Pulls pulls() {
        return Pulls.of(1 + Arrays.stream(contributions).sum(), contributions);
    }

    @Test
    void groupsSumToTheDifferenceInLogOddsAgainstTheAverageCustomer() {
        Pulls pulls = pull(RiskFeature.SINCE_LAST, 0.7)
                .pull(RiskFeature.LOGIT_P1, 0.6)
                .pull(RiskFeature.REVENUE, -0.4)
                .pulls();
        assertThat(pulls.of(FeatureGroup.RHYTHM)).isCloseTo(1.3, within(1e-12));
        assertThat(Arrays.stream(pulls.byGroup()).sum()).isCloseTo(pulls.logOdds() + 1, within(1e-12));
        assertThat(pulls.points(FeatureGroup.RHYTHM)).isPositive();
        assertThat(pulls.points(FeatureGroup.SPEND)).isNegative();
    }

    @Test
    void aRuleOfAGroupThatPullsItsWayStandsInTheOrderOfThePullsAndSaysThePoints() {
        pull(RiskFeature.SINCE_LAST, 0.5).pull(RiskFeature.ORDER_DAYS_90, 1.5);
        List<Reason> reasons = ReasonFinder.find(
                new CustomerBuilder().every(30, 350, 200, 50).order(120, 50).build(), pulls());
        assertThat(reasons)
                .extracting(Reason::code)
                .startsWith(ReasonCode.ORDERS_THINNING, ReasonCode.SILENCE_BEYOND_RHYTHM);
        assertThat(reasons.get(0).points()).isGreaterThan(reasons.get(1).points());
    }

    @Test
    void aRuleThatTheWeightsDoNotConfirmStandsLastAndClaimsNoPoints() {
        pull(RiskFeature.SINCE_LAST, -0.5).pull(RiskFeature.TENURE_DAYS, 0.6);
        List<Reason> risks = ReasonFinder.find(
                        new CustomerBuilder().every(30, 350, 200, 50).build(), pulls())
                .stream()
                .filter(reason -> reason.side() == ReasonCode.Side.RISK)
                .toList();
        assertThat(risks)
                .extracting(Reason::code)
                .startsWith(ReasonCode.MODEL_RISK)
                .endsWith(ReasonCode.SILENCE_BEYOND_RHYTHM);
        assertThat(risks.get(risks.size() - 1).points()).isNull();
    }

    @Test
    void aStrongGroupWithoutARuleIsToldByItsNameAndAWeakOneIsNot() {
        pull(RiskFeature.RETURN_SHARE, -0.9).pull(RiskFeature.TENURE_DAYS, 0.1);
        List<Reason> reasons =
                ReasonFinder.find(new CustomerBuilder().order(10, 50).build(), pulls());
        assertThat(reasons).extracting(Reason::code).containsExactly(ReasonCode.MODEL_STAY);
        assertThat(reasons.get(0).args()).containsEntry("group", "RETURNS");
    }

    @Test
    void aBrokenPromiseStandsFirstWhateverThePastSays() {
        pull(RiskFeature.SINCE_LAST, 3);
        LocalDate due = CustomerBuilder.TODAY.minusDays(3);
        List<Reason> reasons = ReasonFinder.find(
                new CustomerBuilder().every(30, 350, 200, 50).promisedFor(due).build(), pulls());
        assertThat(reasons.get(0).code()).isEqualTo(ReasonCode.PROMISE_OVERDUE);
    }
}
