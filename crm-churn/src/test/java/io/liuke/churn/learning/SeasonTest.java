package io.liuke.churn.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.SeasonTrial;
import io.liuke.churn.model.LogisticModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Companies that sell by the season, and one that does not. */
class SeasonTest {

    private static final int HORIZON = 91;
    private static final LocalDate BEGIN = LocalDate.of(2023, 10, 1);
    private static final int DAYS_OF_GROWTH = 900;
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

    @Test
    void aCompanyThatSellsInTheSecondHalfOfTheYearIsCalibratedOnThatOfAYearAgo() {
        EventLog log = company(day -> day.getMonthValue() > 6 ? 0.012 : 0.004);
        LogisticLearner.Learnt learnt = learn(log);
        SeasonTrial trial = Objects.requireNonNull(learnt.season());
        assertThat(trial.taken()).isTrue();
        assertThat(trial.season()).isLessThan(trial.usual());
        assertThat(trial.cutoff()).isEqualTo(LocalDate.of(2025, 10, 1));
        double usual = said(new LogisticLearner(windows(log), null).learn().model(), log);
        double came = came(log);
        assertThat(Math.abs(said(learnt.model(), log) - came))
                .as("against %.3f, where %.3f came".formatted(usual, came))
                .isLessThan(Math.abs(usual - came) / 2);
    }

    @Test
    void whereNoSeasonIsBetterTheWindowsJustBeforeCalibrate() {
        LogisticLearner.Learnt learnt = learn(company(day -> 0.008));
        assertThat(Objects.requireNonNull(learnt.season()).taken()).isFalse();
    }

    @Test
    void aYearAndTwoHorizonsOfHistoryAreNeededToTryASeason() {
        assertThat(LearningWindows.seasons(AS_OF.minusDays(364 + 2 * HORIZON), AS_OF, HORIZON))
                .containsExactly(AS_OF.minusDays(364), AS_OF.minusDays(364 + HORIZON));
        assertThat(LearningWindows.seasons(AS_OF.minusDays(363 + 2 * HORIZON), AS_OF, HORIZON))
                .isEmpty();
    }

    private static LogisticLearner.Learnt learn(EventLog log) {
        List<LocalDate> seasons = LearningWindows.seasons(BEGIN, AS_OF, HORIZON);
        Season season = new Season(HORIZON, log.window(seasons.get(0), HORIZON), log.window(seasons.get(1), HORIZON));
        return new LogisticLearner(windows(log), season).learn();
    }

    private static List<LabelledWindow> windows(EventLog log) {
        return LearningWindows.cutoffs(BEGIN, AS_OF, HORIZON).stream()
                .map(cutoff -> log.window(cutoff, HORIZON))
                .toList();
    }

    /** Mean probability of an order within the horizon after the training. */
    private static double said(LogisticModel model, EventLog log) {
        return log.snapshot(AS_OF, HORIZON).rows().stream()
                .mapToDouble(model::probability)
                .average()
                .orElseThrow();
    }

    private static double came(EventLog log) {
        boolean[] ordered = log.window(AS_OF, HORIZON).ordered();
        return (double) LabelledWindow.count(ordered) / ordered.length;
    }

    /** Customers who come one after the other, like to buy more or less, and do so on any day with the chance of its season. */
    private static EventLog company(ToDoubleFunction<LocalDate> chance) {
        EventLog log = new EventLog();
        Random random = new Random(1);
        IntStream.range(0, 3_000).forEach(customer -> {
            double liking = 2 * random.nextDouble();
            LocalDate first = BEGIN.plusDays(random.nextInt(DAYS_OF_GROWTH));
            log.add(customer, first, 10);
            first.datesUntil(AS_OF.plusDays(HORIZON + 1L))
                    .filter(day -> random.nextDouble() < liking * chance.applyAsDouble(day))
                    .forEach(day -> log.add(customer, day, 10));
        });
        return log;
    }
}
