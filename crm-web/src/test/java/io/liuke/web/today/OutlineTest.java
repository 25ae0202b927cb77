package io.liuke.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.staff.OwnerScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final QueueFilter ANY = new QueueFilter(null, null, null, null, null, null, null, null, null, null);

    private final Outline outline = Outline.of(
            Scope.MINE,
            OwnerScope.everybody(),
            ANY,
            LocalDate.of(2026, 6, 1),
            List.of(
                    spot(1, 50, false, true),
                    spot(2, 40, true, true),
                    spot(3, 30, false, false),
                    spot(4, 20, false, true)),
            new StripReadModel.Capacity(1, 60, 30),
            List.of());

    @Test
    void whoWasWorkedTodayHasNoPlaceAndTakesNoCapacity() {
        assertThat(outline.ranks()).containsOnlyKeys(1L, 3L, 4L);
        assertThat(outline.line().above()).isEqualTo(2);
        assertThat(outline.worked()).extracting(QueueSpot::customerId).containsExactly(2L);
    }

    @Test
    void thePlaceIsAmongThoseWhoMatch() {
        Outline.Place place = outline.place(20, 4);
        assertThat(place.position()).isEqualTo(2);
        assertThat(place.of()).isEqualTo(2);
        assertThat(place.previous()).isEqualTo(1);
        assertThat(place.next()).isNull();
    }

    @Test
    void whoHasLeftTheQueueKeepsItsNeighbours() {
        Outline.Place worked = outline.place(40, 2);
        assertThat(worked.position()).isNull();
        assertThat(worked.previous()).isEqualTo(1);
        assertThat(worked.next()).isEqualTo(4);
    }

    private static QueueSpot spot(long customer, double priority, boolean worked, boolean matches) {
        return new QueueSpot(customer, priority, BigDecimal.TEN, "MAJOR", 15, null, false, worked, false, matches);
    }
}
