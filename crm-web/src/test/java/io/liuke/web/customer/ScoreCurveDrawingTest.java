package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.RiskBand;
import io.liuke.churn.RiskScore;
import io.liuke.churn.ScoreStep;
import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreCurveDrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate START = TODAY.minusDays(182);

    @Test
    void marksOfTheLastDaysStandApartAndInsideThePicture() {
        List<Double> places = marks(TODAY.minusDays(1), TODAY, TODAY, TODAY);
        assertThat(places.get(3)).isEqualTo(330 - ScoreCurve.RIGHT);
        assertThat(IntStream.range(1, 4).mapToObj(i -> places.get(i) - places.get(i - 1)))
                .allMatch(gap -> gap >= 18);
    }

    @Test
    void marksThatHaveRoomStandOnTheirDay() {
        List<Double> places = marks(START, START.plusDays(91), TODAY);
        assertThat(places)
                .containsExactly(
                        (double) ScoreCurve.LEFT, (ScoreCurve.LEFT + 330 - ScoreCurve.RIGHT) / 2.0, 330.0 - 44);
    }

    private static List<Double> marks(LocalDate... days) {
        List<ScoreEvent> events = List.of(days).stream()
                .map(day -> new ScoreEvent(day, TimelineKind.RETURN, null, null))
                .toList();
        ScoreStep begin = new ScoreStep(START, true, .4, RiskBand.MEDIUM, null, null);
        return ScoreCurveDrawing.draw(List.of(begin), List.of(), events, score(), START, TODAY, 330).events().stream()
                .map(ScoreCurve.Marked::x)
                .toList();
    }

    private static RiskScore score() {
        return new RiskScore(
                new CustomerId(1),
                TODAY,
                90,
                .4,
                true,
                RiskBand.MEDIUM,
                1,
                BigDecimal.TEN,
                BigDecimal.ONE,
                Channel.PHONE,
                5,
                BigDecimal.ZERO,
                1,
                true,
                List.of(),
                null,
                null,
                null);
    }
}
