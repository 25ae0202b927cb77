package io.liuke.churn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class LossComparisonsTest {

    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final LocalDate START = END.minusDays(365);

    @Autowired
    private LossComparisons comparisons;

    @Autowired
    private Companies companies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestJobs jobs;

    @BeforeEach
    void today() {
        companies.viewOn(END);
    }

    @Test
    void leftAreThoseWhoStandAtLostAndWhoeverCameBackStayed() {
        customer(1, "LOST", "North");
        change(1, 1, START.plusDays(100), "REPEAT", "LOST");
        customer(2, "REPEAT", "North");
        change(2, 1, START.plusDays(100), "REPEAT", "LOST");
        change(2, 2, START.plusDays(200), "LOST", "REPEAT");
        customer(3, "LOYAL", "North");
        customer(4, "NON_CUSTOMER", "North");
        change(4, 1, START.plusDays(100), "LOYAL", "NON_CUSTOMER");
        customer(5, "LOST", "North");
        change(5, 1, START, "REPEAT", "LOST");
        customer(6, "REPEAT", "North");
        change(6, 1, START.plusDays(1), "POTENTIAL", "FIRST_TIME");
        LossComparison found = computed();
        assertThat(found.lost()).isEqualTo(1);
        assertThat(found.stayed()).isEqualTo(2);
        assertThat(found.span().givenUp()).isEqualTo(1);
        assertThat(found.span().from()).isEqualTo(START);
    }

    @Test
    void eachClassIsHeldAgainstAllOthersAndTheSurestDifferenceComesFirst() {
        for (int id = 1; id <= 60; id++) {
            boolean south = id % 2 == 0;
            boolean lost = south ? id % 10 != 0 : id % 20 == 1;
            customer(id, lost ? "LOST" : "REPEAT", south ? "South" : id < 57 ? "North" : "East");
            if (lost) {
                change(id, 1, START.plusDays(100), "REPEAT", "LOST");
            }
        }
        LossComparison found = computed();
        LossTable region = found.tables().get(0);
        assertThat(region.trait()).isEqualTo(LossTrait.REGION);
        assertThat(region.classes()).extracting(LossClass::code).containsExactly("South", "North", "East");
        LossClass south = region.first();
        assertThat(south.customers()).isEqualTo(30);
        assertThat(south.lost()).isEqualTo(24);
        assertThat(south.share().value()).isCloseTo(.8, within(1e-12));
        assertThat(south.difference().value()).isCloseTo(.8 - .1, within(1e-12));
        assertThat(south.differs()).isTrue();
        assertThat(region.classes().get(2).tooFew()).isTrue();
        assertThat(found.alike()).contains(LossTrait.SOURCE, LossTrait.KIND, LossTrait.MAIN_PRODUCT);
    }

    @Test
    void nothingOfAfterTheStartIsUsed() {
        customer(1, "LOYAL", "North");
        jdbc.sql(
                        "insert into staff (id, login, name, password_hash, role) values (1, 'li', 'Li', '-', 'ACCOUNT_MANAGER')")
                .update();
        order(1, START.minusDays(40), START.minusDays(40), 100, "2 × Tea");
        Map<LossTrait, String> before = traits();
        // bought, returned and said later, or known later only
        order(1, START.plusDays(1), START.plusDays(1), 5_000, "Cake");
        order(1, START.minusDays(10), START.plusDays(5), 700, "Cake");
        order(1, START.plusDays(20), START.plusDays(20), -50, "2 × Tea");
        contact(1, START.plusDays(2), START.plusDays(2));
        contact(1, START.minusDays(5), START.plusDays(2));
        jdbc.sql("update customer set owner_id = 1").update();
        jdbc.sql("insert into owner_handover (id, kind, by_id, at) values (1, 'SINGLE', 1, :at)")
                .param("at", START.plusDays(9))
                .update();
        jdbc.sql("insert into owner_change (customer_id, id, handover_id, to_id) values (1, 1, 1, 1)")
                .update();
        assertThat(traits()).isEqualTo(before);
        assertThat(before)
                .containsEntry(LossTrait.FREQUENCY, "N2")
                .containsEntry(LossTrait.TENURE, "M12")
                .containsEntry(LossTrait.MAIN_PRODUCT, "Tea")
                .containsEntry(LossTrait.OWNER, "0")
                .containsEntry(LossTrait.RETURNS, "R0")
                .containsEntry(LossTrait.CONTACT, "NONE");
        contact(1, START.minusDays(5), START.minusDays(5));
        assertThat(traits()).containsEntry(LossTrait.CONTACT, "TALKED");
    }

    @Test
    void aCompanyWithoutCustomersHasNothingToCompare() {
        LossComparison found = computed();
        assertThat(found.customers()).isZero();
        assertThat(found.tables()).isEmpty();
    }

    @Test
    void itIsWorkedOutAnewWhenOrdered() {
        jobs.runAll();
        comparisons.order(90);
        jobs.runAll();
        assertThat(comparisons.of(90)).isPresent();
        assertThat(comparisons.of(180)).isEmpty();
    }

    private LossComparison computed() {
        comparisons.compute(365);
        return comparisons.of(365).orElseThrow();
    }

    private Map<LossTrait, String> traits() {
        LossComparison found = computed();
        assertThat(found.customers()).isEqualTo(1);
        return jdbc
                .sql("select trait, class from loss_class")
                .query((row, n) -> Map.entry(LossTrait.at(row.getInt(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who has bought once, long before. */
    private void customer(long id, String state, @Nullable String region) {
        jdbc.sql("""
                insert into customer (id, code, name, created_on, state, state_since, region)
                values (:id, 'c' || :id, 'Customer', '2020-01-01', :state, '2020-01-01', :region)
                """)
                .param("id", id)
                .param("state", state)
                .param("region", region)
                .update();
        order(id, START.minusDays(366 + 30), START.minusDays(366 + 30), 100, null);
        order(id, START.minusDays(50), START.minusDays(50), 100, null);
    }

    private void order(long customer, LocalDate on, LocalDate knownOn, int amount, @Nullable String product) {
        jdbc.sql("""
                insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on, product)
                values (:customer, nextval('purchase_seq'), gen_random_uuid(), :on, :on, :amount, :known, :product)
                """)
                .param("customer", customer)
                .param("on", on)
                .param("known", knownOn)
                .param("amount", amount)
                .param("product", product)
                .update();
    }

    private void contact(long customer, LocalDate on, LocalDate recordedOn) {
        jdbc.sql("""
                insert into interaction (customer_id, id, at, channel, direction, two_way, recorded_at)
                values (:customer, nextval('interaction_seq'), :on, 'PHONE', 'OUTBOUND', true, :recorded)
                """)
                .param("customer", customer)
                .param("on", on)
                .param("recorded", recordedOn)
                .update();
    }

    private void change(long customer, int ordinal, LocalDate day, String from, String to) {
        jdbc.sql("""
                insert into customer_state_change
                    (customer_id, id, ordinal, changed_on, from_state, to_state, cause, recorded_at)
                values (:customer, :ordinal, :ordinal, :day, :from, :to, 'RULE', :day)
                """)
                .param("customer", customer)
                .param("ordinal", ordinal)
                .param("day", day)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
