package io.liuke.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.util.List;
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
class CustomersTest {

    private static final StaffId STAFF = new StaffId(1);

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerReadModel directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void somebodyWhoOwns() {
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'min', '周敏', '', 'ACCOUNT_MANAGER')")
                .update();
    }

    @Test
    void aNewCustomerIsPotentialAndKnownByItsCode() {
        CustomerId id = create("K-7");
        assertThat(directory.findByCode("K-7")).contains(id);
        assertThat(directory.find(id)).get().satisfies(customer -> {
            assertThat(customer.name()).isEqualTo("兰亭咖啡");
            assertThat(customer.state()).isEqualTo(LifecycleState.POTENTIAL);
            assertThat(customer.consent()).isEqualTo(Consent.NEVER_ASKED);
        });
        assertThat(events.stream(CustomerCreated.class)).containsExactly(new CustomerCreated(id));
    }

    @Test
    void withoutACodeLiukeGivesOne() {
        CustomerId id = create(" ");
        assertThat(directory.findByCode("K-" + id.value())).contains(id);
    }

    @Test
    void aCodeThatAnotherCustomerHasIsRefused() {
        create("K-7");
        assertThatThrownBy(() -> create("K-7")).isInstanceOf(CodeTaken.class).hasMessageContaining("K-7");
    }

    @Test
    void editsAreKeptAndMoveTheVersionOn() {
        CustomerId id = create("K-7");
        Profile edited = new Profile("Lanting ", CustomerKind.PERSON, "138", " ", null, "杭州", null, "FAIR");
        customers.editProfile(id, edited, 0);
        customers.setConsent(id, new Consent(true, false, null), 1);
        assertThat(directory.find(id)).get().satisfies(customer -> {
            assertThat(customer.profile())
                    .isEqualTo(new Profile("Lanting", CustomerKind.PERSON, "138", null, null, "杭州", null, "FAIR"));
            assertThat(customer.consent()).isEqualTo(new Consent(true, false, null));
            assertThat(customer.version()).isEqualTo(2);
        });
    }

    @Test
    void aStaleEditIsRefusedAndChangesNothing() {
        CustomerId id = create("K-7");
        customers.editProfile(id, profile("First"), 0);
        assertThatThrownBy(() -> customers.editProfile(id, profile("Second"), 0))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> customers.setConsent(id, Consent.NEVER_ASKED, 0))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> customers.assign(id, null, STAFF, 0)).isInstanceOf(StaleRecord.class);
        assertThat(directory.find(id)).get().extracting(CustomerDetail::name).isEqualTo("First");
    }

    @Test
    void anEditOfNobodyIsSaid() {
        assertThatThrownBy(() -> customers.editProfile(new CustomerId(99), profile("x"), 0))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aNewOwnerIsNewsAndTheSameOneIsNot() {
        CustomerId id = create("K-7");
        customers.assign(id, STAFF, STAFF, 0);
        customers.assign(id, STAFF, STAFF, 1);
        assertThat(events.stream(CustomersHandedOver.class))
                .singleElement()
                .extracting(CustomersHandedOver::customers)
                .isEqualTo(List.of(id));
        assertThat(directory.find(id)).get().extracting(CustomerDetail::ownerId).isEqualTo(1L);
    }

    @Test
    void peopleAreAddedChangedAndRemovedUnderTheCustomersVersion() {
        CustomerId id = create("K-7");
        PersonId lin = customers.addPerson(id, new Person("林若曦", "采购", "139", null, null), 0);
        customers.changePerson(id, lin, new Person("林若曦", "店长", "139", " ", null), 1);
        assertThat(directory.people(id)).containsExactly(new PersonItem(lin.value(), "林若曦", "店长", "139", null, null));
        assertThatThrownBy(() -> customers.removePerson(id, lin, 1)).isInstanceOf(StaleRecord.class);
        customers.removePerson(id, lin, 2);
        assertThat(directory.people(id)).isEmpty();
    }

    private CustomerId create(String code) {
        return customers.create(new NewCustomer(code, profile("兰亭咖啡"), Consent.NEVER_ASKED, null));
    }

    private static Profile profile(String name) {
        return new Profile(name, CustomerKind.COMPANY, null, null, null, null, null, null);
    }
}
