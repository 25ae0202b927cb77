package io.liuke.churn.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.customer.Consent;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.Customers;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.NewCustomer;
import io.liuke.customer.Profile;
import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class PotentialsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    /** Above those that the sequence gives. */
    private static final long FIRST = 100_000;

    private static final StaffId LI = new StaffId(1);

    @Autowired
    private Potentials potentials;

    @Autowired
    private Positioning positioning;

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private JdbcClient jdbc;

    /** Of 400 hotels three in four became loyal, of 400 cafés one in four; 40 of each have not bought. */
    @BeforeEach
    void company() {
        companies.viewOn(TODAY);
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'li', 'Li', '-', 'ACCOUNT_MANAGER')")
                .update();
        jdbc.sql("""
                insert into customer (id, code, name, created_on, state, state_since, industry, region, owner_id)
                select :first + n, 'K' || n, 'Customer ' || n, cast(:today as date) - 300 - n, case when n <= 800 then 'LOYAL' else 'POTENTIAL' end,
                       cast(:today as date) - 300, case when n % 2 = 0 then 'Hotel' else 'Café' end,
                       case when n % 3 = 0 then 'North' else 'South' end, case when n % 4 < 2 then 1 end
                from generate_series(1, 880) n
                """).param("today", TODAY).param("first", FIRST).update();
        jdbc.sql("""
                insert into customer_state_change (customer_id, id, ordinal, changed_on, from_state, to_state, cause, recorded_at)
                select id, id, 1, created_on + 200, 'REPEAT', 'LOYAL', 'RULE', created_on + 200
                from customer
                where state = 'LOYAL' and (case when id % 2 = 0 then id / 2 % 4 > 0 else id / 2 % 4 = 0 end)
                """).update();
        potentials.compute();
    }

    @Test
    void whoeverIsLikeTheLoyalComesFirstAndTheTraitsMultiplyToTheLikeness() {
        List<PotentialRow> rows = walk(OwnerScope.everybody(), PotentialFilter.ALL);
        assertThat(rows).hasSize(80).extracting(PotentialRow::id).doesNotHaveDuplicates();
        assertThat(rows.subList(0, 40)).allMatch(row -> row.id() % 2 == 0);
        for (PotentialRow row : rows) {
            double product =
                    row.traits().stream().mapToDouble(PotentialRow.Trait::times).reduce(1, (a, b) -> a * b);
            assertThat(product).isCloseTo(row.times(), within(1e-9));
        }
        assertThat(rows.get(0).reasons().get(0).name()).isEqualTo("Hotel");
        assertThat(rows.get(0).unknown()).containsExactly(PotentialTrait.SOURCE);
        LikenessCard card = potentials.card().orElseThrow();
        assertThat(card.goal()).isEqualTo(PotentialGoal.LOYAL);
        assertThat(card.members()).isEqualTo(880);
        assertThat(card.reached()).isEqualTo(400);
    }

    @Test
    void whatTheCompanyWantsCountsAsTwiceTheOddsAndWhatItDoesNotWantAsHalf() {
        PotentialRow before = row(FIRST + 801);
        positioning.change(
                List.of(
                        new TraitWish(PotentialTrait.INDUSTRY, "Café", 1),
                        new TraitWish(PotentialTrait.REGION, "North", -1)),
                LI);
        // a café in the North
        assertThat(row(FIRST + 801).points()).isZero();
        assertThat(row(FIRST + 803).points()).isEqualTo(1);
        assertThat(row(FIRST + 803).timesInAll()).isCloseTo(2 * row(FIRST + 803).times(), within(1e-9));
        assertThat(row(FIRST + 804).points()).isEqualTo(-1);
        assertThat(row(FIRST + 804).timesInAll()).isCloseTo(row(FIRST + 804).times() / 2, within(1e-9));
        assertThat(row(FIRST + 801).times()).isEqualTo(before.times());
        assertThat(walk(OwnerScope.everybody(), PotentialFilter.WANTED)).allMatch(row -> row.points() > 0);
        assertThat(positioning.classes())
                .filteredOn(c -> c.name().equals("Café"))
                .singleElement()
                .satisfies(c -> assertThat(c.decidedBy()).isEqualTo("Li"));
        positioning.change(List.of(new TraitWish(PotentialTrait.INDUSTRY, "Café", 0)), LI);
        assertThat(row(FIRST + 803).points()).isZero();
    }

    @Test
    void whoeverIsCreatedOrChangedIsPlacedAtOnceAndWhoeverIsGivenUpIsGone() {
        Profile hotel = new Profile("New", CustomerKind.COMPANY, null, null, null, "South", "Hotel", null);
        CustomerId created = customers.create(new NewCustomer(null, hotel, new Consent(null, null, null), null));
        assertThat(row(created.value()).times()).isEqualTo(row(FIRST + 802).times());
        Profile cafe = new Profile("New", CustomerKind.COMPANY, null, null, null, "South", "Café", null);
        customers.editProfile(created, cafe, 0);
        assertThat(row(created.value()).times()).isLessThan(1);
        customers.decide(created, LifecycleState.TARGET, "wants samples", LI, 1);
        assertThat(walk(OwnerScope.everybody(), PotentialFilter.TARGET))
                .extracting(PotentialRow::id)
                .containsExactly(created.value());
        customers.decide(created, LifecycleState.NON_CUSTOMER, "hostile", LI, 2);
        assertThat(find(created.value())).isNull();
    }

    @Test
    void anAccountManagerGetsTheirOwnAlone() {
        assertThat(walk(OwnerScope.of(List.of(1L), false), PotentialFilter.ALL))
                .hasSize(40)
                .allMatch(row -> Long.valueOf(1).equals(row.ownerId()));
    }

    private PotentialRow row(long id) {
        PotentialRow row = find(id);
        assertThat(row).as("customer " + id).isNotNull();
        return row;
    }

    private @Nullable PotentialRow find(long id) {
        return walk(OwnerScope.everybody(), PotentialFilter.ALL).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElse(null);
    }

    private List<PotentialRow> walk(OwnerScope scope, PotentialFilter filter) {
        List<PotentialRow> walked = new ArrayList<>();
        List<PotentialRow> page = potentials.page(scope, filter, PotentialCursor.FIRST, 33);
        while (!page.isEmpty()) {
            walked.addAll(page);
            PotentialRow last = page.get(page.size() - 1);
            page = potentials.page(scope, filter, new PotentialCursor(last.place(), last.id()), 33);
        }
        return walked;
    }
}
