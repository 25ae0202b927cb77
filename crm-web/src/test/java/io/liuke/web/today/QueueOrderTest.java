package io.liuke.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class QueueOrderTest {

    private static final QueueFilter ANY = new QueueFilter(null, null, null, null, null, null, null, null, null, null);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    @Autowired
    private QueueOrderReadModel queue;

    @Autowired
    private QueueRowReadModel rows;

    @Autowired
    private StripReadModel strip;

    private TodayFixture fixture;
    private LocalDate today;
    private long chen;
    private long li;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void setUp() {
        fixture = new TodayFixture(jdbc, time);
        today = time.today();
        fixture.scored();
        chen = fixture.staff("chen", "ACCOUNT_MANAGER", null);
        li = fixture.staff("li", "ACCOUNT_MANAGER", null);
        second = fixture.atRisk("second", chen, 20);
        first = fixture.atRisk("first", chen, 30);
        third = fixture.atRisk("third", chen, 20 - 1e-9);
        fixture.atRisk("of another", li, 25);
    }

    @Test
    void theQueueGoesByMoneyAMinute() {
        assertThat(ids(ANY)).containsExactly(first, second, third);
    }

    @Test
    void customersOfOthersAreSeenOnlyInTheirScope() {
        assertThat(order(OwnerScope.everybody(), ANY, false, null, 100)).hasSize(4);
        assertThat(order(OwnerScope.of(List.of(li), false), ANY, false, null, 100))
                .hasSize(1);
        long nobodys = fixture.atRisk("nobody’s", null, 5);
        assertThat(order(OwnerScope.of(List.of(li), true), ANY, false, null, 100))
                .extracting(QueueSpot::customerId)
                .contains(nobodys);
    }

    @Test
    void whoIsSnoozedIsOutUntilTheDay() {
        fixture.snooze(first, chen, today.plusDays(1));
        fixture.snooze(second, chen, today);
        assertThat(ids(ANY)).containsExactly(second, third);
        assertThat(strip.snoozed(OwnerScope.of(List.of(chen), false)).customers())
                .isEqualTo(1);
    }

    @Test
    void whoIsNotInTheQueueIsOut() {
        fixture.set("in_queue", first, false);
        assertThat(ids(ANY)).containsExactly(second, third);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        List<Long> seen = new ArrayList<>();
        Cursor after = null;
        for (int page = 0; page < 3; page++) {
            List<QueueSpot> one = order(OwnerScope.of(List.of(chen), false), ANY, true, after, 1);
            seen.add(one.get(0).customerId());
            after = Cursor.parse(Cursor.after(one.get(0)).toString(), null).orElseThrow();
        }
        assertThat(seen).containsExactly(first, second, third);
        assertThat(order(OwnerScope.of(List.of(chen), false), ANY, true, after, 1))
                .isEmpty();
    }

    @Test
    void pagesGoBackTheWayTheyCame() {
        OwnerScope mine = OwnerScope.of(List.of(chen), false);
        List<QueueSpot> all = order(mine, ANY, true, null, 100);
        assertThat(order(mine, ANY, true, Cursor.before(all.get(2)), 100)).isEqualTo(all.subList(0, 2));
        assertThat(order(mine, ANY, true, Cursor.before(all.get(2)), 1)).isEqualTo(all.subList(1, 2));
        assertThat(order(mine, ANY, true, Cursor.before(all.get(0)), 100)).isEmpty();
        assertThat(order(OwnerScope.everybody(), ANY, true, Cursor.before(all.get(1)), 100))
                .hasSize(2);
    }

    @Test
    void thePlannedContactSaysTheMinutesAndTheSuggestedOneElse() {
        fixture.followup(first, chen, today, "VISIT");
        assertThat(spot(first).minutesToday()).isEqualTo(60);
        assertThat(spot(second).minutesToday()).isEqualTo(15);
    }

    @Test
    void whatIsPlannedForLaterTakesNothingToday() {
        fixture.followup(first, chen, today.plusDays(1), "VISIT");
        assertThat(spot(first).later()).isTrue();
        assertThat(spot(first).minutesToday()).isZero();
        assertThat(rows.find(first).orElseThrow().minutes()).isEqualTo(60);
    }

    @Test
    void whoWasContactedTodayIsWorkedUnlessMoreIsDue() {
        fixture.contact(first, chen, 15);
        assertThat(spot(first).worked()).isTrue();
        fixture.followup(first, chen, today, "PHONE");
        assertThat(spot(first).worked()).isFalse();
        assertThat(strip.capacity(OwnerScope.of(List.of(chen), false)))
                .isEqualTo(new StripReadModel.Capacity(1, 60, 15));
    }

    @Test
    void eachFilterAsksForItsOwn() {
        fixture.set("tier", first, "PRIME");
        fixture.set("band", second, "MEDIUM");
        fixture.set("top_reason", third, "SPEND_FALLING");
        fixture.followup(first, chen, today.minusDays(2), "PHONE");
        jdbc.sql("update customer set consent_email = true, state = 'LOYAL' where id = :id")
                .param("id", second)
                .update();
        assertThat(matching("tier", "PRIME", "SMALL")).containsExactly(first);
        assertThat(matching("band", "MEDIUM")).containsExactly(second);
        assertThat(matching("reason", "SPEND_FALLING")).containsExactly(third);
        assertThat(matching("state", "LOYAL")).containsExactly(second);
        assertThat(matching("next", "TODAY")).containsExactly(first);
        assertThat(matching("next", "NONE")).containsExactly(second, third);
        assertThat(matching("consent", "EMAIL")).containsExactly(second);
        assertThat(matching("stage", "NONE")).containsExactly(first, second, third);
        assertThat(matching("stage", "PLAN")).isEmpty();
    }

    @Test
    void whoWasTakenOutOfTheQueueIsFoundOnAListOfTheirOwn() {
        fixture.snooze(first, chen, today.plusDays(7));
        fixture.contact(second, chen, 15);
        assertThat(ids(ANY)).containsExactly(third);
        assertThat(matching("show", "SNOOZED")).containsExactly(first);
        assertThat(matching("show", "FALSE_ALARM")).isEmpty();
        assertThat(matching("show", "WORKED")).containsExactly(second);
        fixture.set("queued_on", third, today);
        assertThat(matching("show", "NEW")).containsExactly(third);
    }

    @Test
    void whatIsLateIsListedAndCountedInTheQueueAndOut() {
        fixture.followup(first, chen, today.minusDays(2), "PHONE");
        fixture.followup(first, chen, today.minusDays(1), "VISIT");
        fixture.followup(second, li, today.minusDays(3), "PHONE");
        fixture.set("in_queue", second, false);
        fixture.followup(third, chen, today, "PHONE");
        assertThat(matching("show", "OVERDUE")).containsExactly(first, second);
        assertThat(strip.overdue(OwnerScope.of(List.of(chen), false)))
                .isEqualTo(new StripReadModel.Count(2, today.minusDays(3)));
    }

    @Test
    void workTakesNobodyOutOfTheCountOfAnyScope() {
        OwnerScope mine = OwnerScope.of(List.of(chen), false);
        fixture.contact(first, chen, 15);
        fixture.contact(second, chen, 15);
        fixture.followup(second, chen, today, "PHONE");
        assertThat(ids(ANY)).containsExactly(second, third);
        assertThat(strip.inQueue(mine))
                .isEqualTo(order(mine, ANY, false, null, 100).size())
                .isEqualTo(3);
    }

    @Test
    void whoCameSinceYesterdayIsNew() {
        fixture.set("queued_on", first, today);
        assertThat(spot(first).fresh()).isTrue();
        assertThat(spot(second).fresh()).isFalse();
    }

    @Test
    void whoCameAfterTheDayThatIsLookedAtIsNeitherNewNorThereForDays() {
        fixture.set("queued_on", first, today.plusDays(200));
        assertThat(spot(first).fresh()).isFalse();
        assertThat(rows.find(first).orElseThrow().daysInQueue()).isNull();
    }

    @Test
    void aRowSaysWhoWhyHowMuchAndWhatNext() {
        QueueRow row = rows.find(first).orElseThrow();
        assertThat(row.name()).isEqualTo("first");
        assertThat(row.owner()).isEqualTo("chen");
        assertThat(row.topReason()).isNotNull();
        assertThat(row.moneyAtStake()).isEqualByComparingTo("2250");
        assertThat(row.nextIcon()).isEqualTo("phone");
        assertThat(row.daysInQueue()).isEqualTo(10);
    }

    private List<Long> matching(String dimension, String... values) {
        List<String> some = List.of(values);
        return ids(new QueueFilter(
                null,
                null,
                dimension.equals("tier") ? some : null,
                dimension.equals("state") ? some : null,
                dimension.equals("band") ? some : null,
                dimension.equals("reason") ? some : null,
                dimension.equals("stage") ? some : null,
                dimension.equals("next") ? values[0] : null,
                dimension.equals("consent") ? values[0] : null,
                dimension.equals("show") ? values[0] : null));
    }

    private List<Long> ids(QueueFilter filter) {
        return order(OwnerScope.of(List.of(chen), false), filter, true, null, 100).stream()
                .map(QueueSpot::customerId)
                .toList();
    }

    private QueueSpot spot(long customer) {
        return order(OwnerScope.everybody(), ANY, false, null, 100).stream()
                .filter(spot -> spot.customerId() == customer)
                .findFirst()
                .orElseThrow();
    }

    private List<QueueSpot> order(OwnerScope seen, QueueFilter filter, boolean onlyMatching, Cursor after, int limit) {
        return queue.order(new QueueQuery(seen, filter, today, time.zone(), onlyMatching, after, limit));
    }
}
