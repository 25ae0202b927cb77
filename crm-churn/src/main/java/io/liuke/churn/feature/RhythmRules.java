package io.liuke.churn.feature;

import static io.liuke.churn.ReasonCode.NO_SECOND_ORDER;
import static io.liuke.churn.ReasonCode.ORDERS_THINNING;
import static io.liuke.churn.ReasonCode.SILENCE_BEYOND_RHYTHM;
import static io.liuke.churn.ReasonCode.WITHIN_RHYTHM;

import io.liuke.churn.Reason;
import java.util.Optional;

/** When they buy: silence against the own gap, the second order that did not come, orders that thin out. */
final class RhythmRules {

    /** Fewer order days than this are no rhythm: two gaps give a mean and a spread. */
    private static final int RHYTHM_FROM = 3;

    private static final double SPREADS = 2;
    private static final double TIMES_GAP = 1.5;

    private static final int THINNING_FROM = 4;
    private static final double THINNED_TO = 0.5;

    /** Silent longer than the mean gap and two standard deviations, and at least half as long again as the mean. */
    static final ReasonRule SILENCE = c -> {
        double mean = c.orders().gapMean();
        double sd = c.orders().gapSd();
        int silence = c.orders().sinceLast();
        if (c.orders().orderDays() < RHYTHM_FROM || silence <= mean + SPREADS * sd || silence < TIMES_GAP * mean) {
            return Optional.empty();
        }
        Reason reason = Reason.of(
                SILENCE_BEYOND_RHYTHM,
                Math.round(mean),
                Math.round(sd),
                silence,
                c.lastOn(),
                Math.round(c.orders().lastAmount()));
        return Optional.of(new Finding(reason, 1 - Math.exp(1 - silence / mean)));
    };

    /** Bought on one day only, and three in four of those who came back had done so by now. */
    static final ReasonRule SECOND_ORDER = c -> {
        int silence = c.orders().sinceLast();
        double usual = c.habits().usualSecondOrder();
        if (c.orders().orderDays() != 1 || silence <= Math.max(c.habits().lateSecondOrder(), TIMES_GAP * usual)) {
            return Optional.empty();
        }
        Reason reason = Reason.of(
                NO_SECOND_ORDER,
                silence,
                Math.round(usual),
                c.lastOn(),
                Math.round(c.orders().lastAmount()));
        return Optional.of(new Finding(reason, 1 - Math.exp(1 - silence / usual)));
    };

    /** Still buys, but on at most half as many days as in the half-year before. */
    static final ReasonRule THINNING = c -> {
        int now = c.orders().orderDaysHalfYear();
        int before = c.orders().orderDaysHalfYearBefore();
        if (now == 0 || before < THINNING_FROM || now > THINNED_TO * before) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Reason.of(ORDERS_THINNING, before, now), 1 - (double) now / before));
    };

    /** Bought within the usual gap. */
    static final ReasonRule IN_RHYTHM = c -> {
        double mean = c.orders().gapMean();
        double sd = c.orders().gapSd();
        int silence = c.orders().sinceLast();
        if (c.orders().orderDays() < RHYTHM_FROM || silence > mean) {
            return Optional.empty();
        }
        Reason reason = Reason.of(WITHIN_RHYTHM, Math.round(mean), Math.round(sd), silence);
        return Optional.of(new Finding(reason, 1 - silence / (2 * mean)));
    };

    private RhythmRules() {}
}
