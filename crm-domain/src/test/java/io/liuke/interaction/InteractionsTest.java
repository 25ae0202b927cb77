package io.liuke.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
class InteractionsTest {

    private static final CustomerId CUSTOMER = new CustomerId(1);
    private static final StaffId STAFF = new StaffId(1);

    @Autowired
    private Interactions interactions;

    @Autowired
    private InteractionReadModel contacts;

    @Autowired
    private ContactEfforts efforts;

    @Autowired
    private BusinessTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void aCustomerAndSomebodyWhoCalls() {
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'min', '周敏', '', 'ACCOUNT_MANAGER')")
                .update();
        jdbc.sql("insert into customer (id, code, name, created_on, state_since) values (1, 'K1', '兰亭咖啡', :on, :on)")
                .param("on", time.today())
                .update();
    }

    @Test
    void aLoggedCallIsReadAndPublished() {
        Instant at = time.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofMinutes(5));
        InteractionId id = interactions.log(call(at, "  答应周三回电 ", 15));
        assertThat(contacts.recent(CUSTOMER, 5))
                .containsExactly(new InteractionItem(
                        id.value(), 1, at, Channel.PHONE, Direction.OUTBOUND, true, "答应周三回电", 1L, "周敏", 15));
        assertThat(events.stream(InteractionLogged.class))
                .containsExactly(
                        new InteractionLogged(CUSTOMER, id, at, Channel.PHONE, Direction.OUTBOUND, true, STAFF));
    }

    @Test
    void minutesOfABusinessDayAddUp() {
        interactions.log(call(time.now(), null, 15));
        interactions.log(call(time.now(), null, 20));
        interactions.log(call(time.now().minus(Duration.ofDays(1)), null, 99));
        assertThat(contacts.minutesSpent(STAFF, time.today())).isEqualTo(35);
        assertThat(contacts.minutesSpent(new StaffId(2), time.today())).isZero();
    }

    @Test
    void aContactInTheFutureIsRefused() {
        LogInteraction tomorrow = call(time.now().plus(Duration.ofDays(1)), null, 15);
        assertThatThrownBy(() -> interactions.log(tomorrow)).isInstanceOf(IllegalArgumentException.class);
        assertThat(contacts.recent(CUSTOMER, 5)).isEmpty();
    }

    @Test
    void aContactWithoutAPersonIsLegal() {
        interactions.log(
                new LogInteraction(CUSTOMER, time.now(), Channel.EMAIL, Direction.INBOUND, false, " ", null, 0));
        assertThat(contacts.recent(CUSTOMER, 5)).singleElement().satisfies(item -> {
            assertThat(item.staffName()).isNull();
            assertThat(item.note()).isNull();
        });
    }

    @Test
    void everyChannelHasAnEffortFromTheStart() {
        assertThat(efforts.list()).extracting(ContactEffort::channel).containsExactly(Channel.values());
        assertThat(efforts.of(Channel.PHONE).minutes()).isEqualTo(15);
    }

    @Test
    void changedEffortsAreKeptAndTheOthersStay() {
        efforts.change(List.of(new ContactEffort(Channel.PHONE, 12, new BigDecimal("0.250"))));
        assertThat(efforts.of(Channel.PHONE)).isEqualTo(new ContactEffort(Channel.PHONE, 12, new BigDecimal("0.250")));
        assertThat(efforts.of(Channel.VISIT).minutes()).isEqualTo(60);
        assertThat(events.stream(ContactEffortsChanged.class)).hasSize(1);
    }

    @Test
    void impossibleEffortsAreRefused() {
        assertThatThrownBy(() -> new ContactEffort(Channel.PHONE, 0, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContactEffort(Channel.PHONE, 5, new BigDecimal("1.001")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LogInteraction call(Instant at, String note, int minutes) {
        return new LogInteraction(CUSTOMER, at, Channel.PHONE, Direction.OUTBOUND, true, note, STAFF, minutes);
    }
}
