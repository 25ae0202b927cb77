package io.liuke.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueuePageTest {

    /** Of customers 120 to 1, who stand in the queue in this order. */
    private static final List<QueueSpot> LIST = LongStream.rangeClosed(1, 120)
            .map(i -> 121 - i)
            .mapToObj(QueuePageTest::spot)
            .toList();

    @Test
    void pagesOfAListThatIsKnownGoOnAndBack() {
        QueuePage first = page(LIST, false, null);
        assertThat(first.spots()).isEqualTo(LIST.subList(0, 50));
        assertThat(first.before()).isNull();
        QueuePage second = page(LIST, false, first.after());
        assertThat(second.spots()).isEqualTo(LIST.subList(50, 100));
        QueuePage last = page(LIST, false, second.after());
        assertThat(last.spots()).isEqualTo(LIST.subList(100, 120));
        assertThat(last.after()).isNull();
        assertThat(page(LIST, false, last.before())).isEqualTo(second);
        assertThat(page(LIST, false, second.before())).isEqualTo(first);
    }

    @Test
    void aPlaceThatHasLeftTheListStillDividesIt() {
        List<QueueSpot> without =
                LIST.stream().filter(spot -> spot.customerId() != 71).toList();
        assertThat(page(without, false, Cursor.after(spot(71))).spots()).startsWith(spot(70));
        assertThat(page(without, false, Cursor.before(spot(71))).spots()).endsWith(spot(72));
    }

    @Test
    void whatReachesBeyondTheListThatWasReadIsReadAnew() {
        assertThat(page(LIST, true, null).next()).isTrue();
        assertThat(QueuePage.within(LIST, true, Cursor.after(spot(51)))).isNull();
        assertThat(QueuePage.within(LIST, true, Cursor.before(spot(0)))).isNull();
        assertThat(QueuePage.within(LIST.subList(0, 50), true, null)).isNull();
        assertThat(page(LIST, true, Cursor.before(spot(1))).spots()).endsWith(spot(2));
    }

    @Test
    void whatWasReadBesideAPlaceSaysWhetherThereIsMore() {
        Cursor back = Cursor.before(spot(1));
        List<QueueSpot> read = LIST.subList(0, 51);
        assertThat(QueuePage.beside(back, read)).isEqualTo(new QueuePage(LIST.subList(1, 51), true, true));
        assertThat(QueuePage.beside(back, LIST.subList(0, 50)).before()).isNull();
        assertThat(QueuePage.beside(Cursor.after(spot(1)), read))
                .isEqualTo(new QueuePage(LIST.subList(0, 50), true, true));
    }

    private static QueuePage page(List<QueueSpot> list, boolean capped, @Nullable Cursor cursor) {
        return Objects.requireNonNull(QueuePage.within(list, capped, cursor));
    }

    private static QueueSpot spot(long customer) {
        return new QueueSpot(customer, customer, BigDecimal.TEN, "MAJOR", 15, null, false, false, false, true);
    }
}
