package io.liuke.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@RecordApplicationEvents
class FollowupsTest {

    private static final CustomerId CUSTOMER = new CustomerId(1);
    private static final StaffId STAFF = new StaffId(1);

    @Autowired
    private Followups followups;

    @Autowired
    private FollowupReadModel open;

    @Autowired
    private BusinessTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private LocalDate today;

    @BeforeEach
    void aCustomerAndSomebodyWhoFollowsUp() {
        today = time.today();
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'min', '周敏', '', 'ACCOUNT_MANAGER')")
                .update();
        jdbc.sql("insert into customer (id, code, name, created_on, state_since) values (1, 'K1', '兰亭咖啡', :on, :on)")
                .param("on", today)
                .update();
    }

    @Test
    void whatIsPlannedIsOpenTheSoonestFirst() {
        FollowupId later = followups.plan(due(today.plusDays(2), null));
        FollowupId atTwo = followups.promise(due(today, LocalTime.of(14, 0)));
        FollowupId anyTime = followups.plan(due(today, null));
        assertThat(open.openOf(CUSTOMER))
                .extracting(FollowupItem::id)
                .containsExactly(atTwo.value(), anyTime.value(), later.value());
        assertThat(open.find(atTwo)).get().satisfies(item -> {
            assertThat(item.promise()).isTrue();
            assertThat(item.customerName()).isEqualTo("兰亭咖啡");
            assertThat(item.ownerName()).isEqualTo("周敏");
            assertThat(item.dueAt()).isEqualTo(LocalTime.of(14, 0));
            assertThat(item.channel()).isEqualTo(Channel.PHONE);
        });
        assertThat(events.stream(FollowupPlanned.class)).hasSize(3);
    }

    @Test
    void whatIsDoneIsClosedUntilItIsTakenBack() {
        FollowupId id = followups.promise(due(today, null));
        followups.done(id, 0, STAFF);
        assertThat(open.openOf(CUSTOMER)).isEmpty();
        assertThat(events.stream(FollowupDone.class)).containsExactly(new FollowupDone(CUSTOMER, id, true, STAFF));
        followups.undoDone(id, 1);
        assertThat(open.openOf(CUSTOMER)).extracting(FollowupItem::version).containsExactly(2);
    }

    @Test
    void twoPeopleWhoTickTheSameOneOffMeetAStaleRecord() {
        FollowupId id = followups.plan(due(today, null));
        followups.reschedule(id, today.plusDays(1), LocalTime.NOON, 0);
        assertThatThrownBy(() -> followups.done(id, 0, STAFF)).isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> followups.reschedule(id, today, null, 0)).isInstanceOf(StaleRecord.class);
        assertThat(open.openOf(CUSTOMER)).extracting(FollowupItem::dueOn).containsExactly(today.plusDays(1));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> followups.done(new FollowupId(99), 0, STAFF))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatWasDueBeforeTodayIsOverdue() {
        followups.plan(due(today.minusDays(3), null));
        followups.plan(due(today, null));
        followups.plan(due(today.plusDays(3), null));
        assertThat(open.countOverdue(STAFF, today)).isEqualTo(1);
        assertThat(open.overdue(STAFF, today, 10)).singleElement().matches(item -> item.isOverdue(today));
        assertThat(open.openOfOwner(STAFF, today, 10)).hasSize(2);
    }

    private static PlanFollowup due(LocalDate on, LocalTime at) {
        return new PlanFollowup(CUSTOMER, "Call back", on, at, Channel.PHONE, STAFF, STAFF);
    }
}
