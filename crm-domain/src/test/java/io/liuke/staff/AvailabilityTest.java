package io.liuke.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.staff.Availability.Sign;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void aLeavingShowsThirtyDaysAhead() {
        assertThat(leaving(TODAY.plusDays(31)).sign(TODAY)).isNull();
        assertThat(leaving(TODAY.plusDays(30)).sign(TODAY)).isEqualTo(Sign.LEAVES);
        assertThat(leaving(TODAY).sign(TODAY)).isEqualTo(Sign.LEAVES);
        assertThat(leaving(TODAY.minusDays(1)).sign(TODAY)).isEqualTo(Sign.LEFT);
    }

    @Test
    void aHolidayOfTwoWeeksIsNoNewsAndALongerAbsenceIs() {
        assertThat(absent(TODAY, TODAY.plusDays(13)).sign(TODAY)).isNull();
        assertThat(absent(TODAY, TODAY.plusDays(14)).sign(TODAY)).isEqualTo(Sign.ABSENT);
        assertThat(absent(TODAY.plusDays(9), TODAY.plusDays(40)).sign(TODAY)).isEqualTo(Sign.WILL_BE_ABSENT);
        assertThat(absent(TODAY, null).sign(TODAY)).isEqualTo(Sign.ABSENT);
        assertThat(absent(TODAY.minusDays(40), TODAY.minusDays(1)).sign(TODAY)).isNull();
    }

    @Test
    void whoIsAbsentOrLeavesTakesNothingOver() {
        assertThat(Availability.here(new StaffId(1)).takesOver(TODAY)).isTrue();
        assertThat(leaving(TODAY.plusDays(90)).takesOver(TODAY)).isFalse();
        assertThat(absent(TODAY.minusDays(1), TODAY).takesOver(TODAY)).isFalse();
        assertThat(absent(TODAY.plusDays(1), null).takesOver(TODAY)).isTrue();
        assertThat(absent(TODAY.minusDays(9), TODAY.minusDays(1)).takesOver(TODAY))
                .isTrue();
    }

    private static Availability leaving(LocalDate day) {
        return new Availability(new StaffId(1), null, null, day);
    }

    private static Availability absent(LocalDate from, @Nullable LocalDate until) {
        return new Availability(new StaffId(1), from, until, null);
    }
}
