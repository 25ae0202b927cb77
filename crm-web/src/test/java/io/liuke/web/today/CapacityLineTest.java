package io.liuke.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapacityLineTest {

    @Test
    void theLineStandsBehindTheLastActionThatFits() {
        CapacityLine line = draw(60, 20, 15, 15, 15);
        assertThat(line.above()).isEqualTo(3);
        assertThat(line.minutesAbove()).isEqualTo(50);
        assertThat(line.moneyAbove()).isEqualByComparingTo("6");
        assertThat(line.below()).isEqualTo(1);
        assertThat(line.moneyBelow()).isEqualByComparingTo("4");
        assertThat(line.minutesShort()).isEqualTo(5);
    }

    @Test
    void anActionThatFillsTheDayExactlyFits() {
        assertThat(draw(30, 15, 15).fitsAll()).isTrue();
        assertThat(draw(29, 15, 15).above()).isEqualTo(1);
    }

    @Test
    void aShortActionDoesNotOvertakeOneThatNoLongerFits() {
        CapacityLine line = draw(20, 15, 30, 5);
        assertThat(line.above()).isEqualTo(1);
        assertThat(line.below()).isEqualTo(2);
        assertThat(line.minutesBelow()).isEqualTo(35);
    }

    @Test
    void loggingACallMovesTheLineUp() {
        assertThat(draw(45, 15, 15, 15, 15).above()).isEqualTo(3);
        assertThat(draw(45 - 15, 15, 15, 15, 15).above()).isEqualTo(2);
    }

    @Test
    void whatIsPlannedForAnotherDayTakesNothingAndStandsAbove() {
        CapacityLine line = draw(15, 0, 15, 0, 15);
        assertThat(line.above()).isEqualTo(3);
        assertThat(line.minutesAbove()).isEqualTo(15);
    }

    @Test
    void withoutCapacityEverythingIsBelow() {
        assertThat(draw(0, 15, 15).above()).isZero();
        CapacityLine overworked = draw(-20, 15, 15);
        assertThat(overworked.above()).isZero();
        assertThat(overworked.minutesShort()).isEqualTo(30);
    }

    @Test
    void anEmptyQueueFits() {
        assertThat(draw(240).fitsAll()).isTrue();
        assertThat(draw(240).customers()).isZero();
    }

    @Test
    void aQueueThatWasNotReadToItsEndNeverFits() {
        assertThat(CapacityLine.draw(List.of(new Taken(1, BigDecimal.ONE)), 240, true)
                        .fitsAll())
                .isFalse();
    }

    private static CapacityLine draw(int minutesLeft, int... minutes) {
        List<Taken> queue = IntStream.range(0, minutes.length)
                .mapToObj(i -> new Taken(minutes[i], BigDecimal.valueOf(i + 1)))
                .toList();
        return CapacityLine.draw(queue, minutesLeft, false);
    }

    private record Taken(int minutesToday, BigDecimal moneyAtStake) implements CapacityLine.Slot {}
}
