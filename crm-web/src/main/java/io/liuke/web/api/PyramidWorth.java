package io.liuke.web.api;

import io.liuke.churn.RiskBand;
import io.liuke.churn.insight.Concentration;
import io.liuke.churn.insight.LargeCustomers;
import io.liuke.churn.insight.LargeRisk;
import io.liuke.churn.insight.UnprofitableSum;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What customers are worth after costs, as the pyramid's page shows it: who costs more than they bring, what hangs on the
 * large ones, and how much of the company's profit comes from few. Shares are 0 to 1.
 *
 * @param firstShare of the company's profit, by whoever brings most; null while the company makes none
 * @param tenShare by the ten who bring most
 */
record PyramidWorth(
        UnprofitableSum unprofitable,
        Large large,
        @Nullable Double firstShare,
        @Nullable Double tenShare) {

    /** How many large customers there are, what they bring, and at which level of each risk they stand. */
    record Large(int customers, double shareOfProfit, Map<LargeRisk, Map<RiskBand, Long>> risks) {

        static Large of(LargeCustomers large) {
            Map<LargeRisk, Map<RiskBand, Long>> risks = Arrays.stream(LargeRisk.values())
                    .collect(Collectors.toMap(
                            risk -> risk,
                            risk -> levels(large, risk),
                            (one, other) -> one,
                            () -> new EnumMap<>(LargeRisk.class)));
            return new Large(large.count(), large.share(), risks);
        }

        private static Map<RiskBand, Long> levels(LargeCustomers large, LargeRisk risk) {
            Map<RiskBand, Long> levels = new EnumMap<>(RiskBand.class);
            for (RiskBand level : RiskBand.values()) {
                levels.put(level, large.count(risk, level));
            }
            return levels;
        }
    }

    static PyramidWorth of(UnprofitableSum unprofitable, LargeCustomers large, Concentration concentration) {
        boolean known = concentration.isKnown();
        return new PyramidWorth(
                unprofitable,
                Large.of(large),
                known ? concentration.firstShare() : null,
                known ? concentration.tenShare() : null);
    }
}
