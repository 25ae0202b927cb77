package io.liuke.churn.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.RiskBand;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LargeRisksTest {

    @Test
    void whatIsOwedAndWhatIsLostIsMeasuredAgainstAYearsProfit() {
        assertThat(money(100, 24, 0)).isEqualTo(RiskBand.LOW);
        assertThat(money(100, 20, 5)).isEqualTo(RiskBand.MEDIUM);
        assertThat(money(100, 20, 30)).isEqualTo(RiskBand.HIGH);
    }

    @Test
    void anAdvancePaymentIsNoRiskAndDoesNotHideABadDebt() {
        assertThat(money(100, -80, 0)).isEqualTo(RiskBand.LOW);
        assertThat(money(100, -80, 30)).isEqualTo(RiskBand.MEDIUM);
    }

    @Test
    void ofSomebodyWhoBringsNothingEachAmountIsTooMuch() {
        assertThat(money(0, 1, 0)).isEqualTo(RiskBand.HIGH);
        assertThat(money(-5, 0, 0)).isEqualTo(RiskBand.LOW);
    }

    @Test
    void discountsAreCountedByOrderAndWithoutOrdersThereIsNothingToSay() {
        assertThat(risks(100, 0, 0, 0, 20, 1, 0).level(LargeRisk.PROFIT)).isEqualTo(RiskBand.LOW);
        assertThat(risks(100, 0, 0, 0, 20, 2, 0).level(LargeRisk.PROFIT)).isEqualTo(RiskBand.MEDIUM);
        assertThat(risks(100, 0, 0, 0, 20, 5, 0).level(LargeRisk.PROFIT)).isEqualTo(RiskBand.HIGH);
        assertThat(risks(100, 0, 0, 0, 0, 0, 0).level(LargeRisk.PROFIT)).isNull();
    }

    @Test
    void servingIsMeasuredByHoursAndByItsCostsAndTheWorseOfThemCounts() {
        assertThat(risks(100, 0, 0, 0, 1, 0, 29 * 60).level(LargeRisk.MANAGEMENT))
                .isEqualTo(RiskBand.LOW);
        assertThat(risks(100, 0, 0, 0, 1, 0, 30 * 60).level(LargeRisk.MANAGEMENT))
                .isEqualTo(RiskBand.MEDIUM);
        assertThat(risks(100, 0, 0, 50, 1, 0, 30 * 60).level(LargeRisk.MANAGEMENT))
                .isEqualTo(RiskBand.HIGH);
    }

    @Test
    void leavingIsWhatTheScoreSaysAndUnknownBeforeThereIsOne() {
        LargeRisks scored = new LargeRisks(
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1,
                0,
                0,
                RiskBand.MEDIUM,
                BigDecimal.ONE);
        assertThat(scored.isAtLeast(LargeRisk.LEAVING, RiskBand.MEDIUM)).isTrue();
        assertThat(scored.isAtLeast(LargeRisk.LEAVING, RiskBand.HIGH)).isFalse();
        assertThat(risks(10, 0, 0, 0, 1, 0, 0).isAtLeast(LargeRisk.LEAVING, RiskBand.LOW))
                .isFalse();
    }

    private static RiskBand money(int profit, int receivable, int badDebt) {
        return risks(profit, receivable, badDebt, 0, 1, 0, 0).level(LargeRisk.MONEY);
    }

    private static LargeRisks risks(
            int profit, int receivable, int badDebt, int service, int orders, int discounted, int minutes) {
        return new LargeRisks(
                BigDecimal.valueOf(profit),
                BigDecimal.valueOf(receivable),
                BigDecimal.valueOf(badDebt),
                BigDecimal.valueOf(service),
                orders,
                discounted,
                minutes,
                null,
                null);
    }
}
