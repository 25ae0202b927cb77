package io.liuke.derivation;

import static io.liuke.customer.LifecycleState.FIRST_TIME;
import static io.liuke.customer.LifecycleState.LOST;
import static io.liuke.customer.LifecycleState.NON_CUSTOMER;
import static io.liuke.customer.LifecycleState.POTENTIAL;
import static io.liuke.customer.LifecycleState.REPEAT;
import static io.liuke.customer.LifecycleState.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.customer.Consent;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.CustomerReadModel;
import io.liuke.customer.Customers;
import io.liuke.customer.IllegalTransition;
import io.liuke.customer.NewCustomer;
import io.liuke.customer.Profile;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a state is what the replay of the same inputs says, at once and at the next derivation. */
@DatabaseTest
@Transactional
class StateDecisionTest {

    private static final StaffId STAFF = new StaffId(1);

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerReadModel directory;

    @Autowired
    private Derivations derivations;

    @Autowired
    private BusinessTime time;

    @Autowired
    private JdbcClient jdbc;

    private CustomerId id;

    @BeforeEach
    void aPotentialCustomer() {
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'min', '周敏', '', 'ACCOUNT_MANAGER')")
                .update();
        Profile profile = new Profile("兰亭咖啡", CustomerKind.COMPANY, null, null, null, null, null, null);
        id = customers.create(new NewCustomer("K1", profile, Consent.NEVER_ASKED, STAFF));
    }

    @Test
    void aDecisionShowsAtOnceAndInTheHistory() {
        customers.decide(id, TARGET, " fits our range ", STAFF, 0);
        assertThat(customer().state()).isEqualTo(TARGET);
        assertThat(customer().stateSince()).isEqualTo(time.today());
        assertThat(customer().version()).isEqualTo(1);
        assertThat(changes()).containsExactly("POTENTIAL>TARGET by PERSON: fits our range");
    }

    @Test
    void theNextDerivationOfAllAgreesWithTheDecision() {
        customers.decide(id, TARGET, "fits", STAFF, 0);
        derivations.runNow(null);
        assertThat(customer().state()).isEqualTo(TARGET);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void severalDecisionsOnOneDayFollowEachOther() {
        customers.decide(id, TARGET, "fits", STAFF, 0);
        customers.decide(id, NON_CUSTOMER, "hostile", STAFF, 1);
        customers.decide(id, POTENTIAL, "apologised", STAFF, 2);
        assertThat(customer().state()).isEqualTo(POTENTIAL);
        assertThat(changes()).hasSize(3);
    }

    @Test
    void anIllegalDecisionNamesTheLegalOnesAndChangesNothing() {
        assertThatThrownBy(() -> customers.decide(id, LOST, "gone", STAFF, 0))
                .isInstanceOfSatisfying(
                        IllegalTransition.class,
                        refused -> assertThat(refused.legal()).containsExactlyInAnyOrder(TARGET, NON_CUSTOMER));
        assertThat(customer().state()).isEqualTo(POTENTIAL);
        assertThat(customer().version()).isZero();
    }

    @Test
    void thatSomebodyBoughtIsNotForPeopleToDecide() {
        assertThatThrownBy(() -> customers.decide(id, FIRST_TIME, "will buy", STAFF, 0))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aStaleDecisionIsRefused() {
        customers.decide(id, TARGET, "fits", STAFF, 0);
        assertThatThrownBy(() -> customers.decide(id, POTENTIAL, "no", STAFF, 0))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void aCancellationLosesABuyerAndTakingItBackRestoresThem() {
        bought(time.today().minusDays(20));
        bought(time.today().minusDays(5));
        derivations.refresh(List.of(id));
        assertThat(customer().state()).isEqualTo(REPEAT);
        customers.cancel(id, time.today().minusDays(1), 0);
        assertThat(customer().state()).isEqualTo(LOST);
        assertThat(customer().cancelledOn()).isEqualTo(time.today().minusDays(1));
        customers.cancel(id, null, 1);
        assertThat(customer().state()).isEqualTo(REPEAT);
    }

    @Test
    void aCancellationInTheFutureIsRefused() {
        LocalDate tomorrow = time.today().plusDays(1);
        assertThatThrownBy(() -> customers.cancel(id, tomorrow, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void bought(LocalDate day) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        values (:customer, nextval('purchase_seq'), gen_random_uuid(), :day, :day, 100, :day)
                        """).param("customer", id.value()).param("day", day).update();
    }

    private CustomerDetail customer() {
        return directory.find(id).orElseThrow();
    }

    private List<String> changes() {
        return jdbc.sql("""
                        select from_state || '>' || to_state || ' by ' || cause || ': ' || coalesce(reason, '')
                        from customer_state_change
                        where customer_id = :customer and superseded_at is null
                        order by ordinal
                        """).param("customer", id.value()).query(String.class).list();
    }
}
