package io.liuke.churn.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.insight.WorthCursor;
import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
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
class NextProductsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Autowired
    private NextProducts products;

    @Autowired
    private Companies companies;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void today() {
        companies.viewOn(TODAY);
    }

    @Test
    void whoBuysTheOneIsOfferedWhatOthersWhoBuyItBuyToo() {
        customers(1, 400);
        // 100 buy tea and cake, 50 tea alone, 250 neither; everybody orders twice
        orders(1, 100, 100, "3 x Tea", 10);
        orders(1, 100, 50, "Cake", 40);
        orders(101, 150, 100, "Tea", 10);
        orders(101, 150, 50, "Tea", 10);
        orders(151, 400, 100, "Milk", 10);
        orders(151, 400, 50, "Milk", 10);
        // has had cake, long ago
        orders(101, 101, 900, "Cake", 40);
        products.compute();
        List<NextProduct> offers = all(null);
        assertThat(offers).hasSize(49).extracting(NextProduct::id).doesNotContain(101L);
        assertThat(offers).allSatisfy(offer -> {
            assertThat(offer.product()).isEqualTo("Cake");
            assertThat(offer.because()).isEqualTo("Tea");
            assertThat(offer.buyers()).isEqualTo(150);
            assertThat(offer.both()).isEqualTo(100);
            // by chance 150 × 100 / 400
            assertThat(offer.expected()).isCloseTo(37.5, within(1e-9));
            assertThat(offer.lift().value()).isCloseTo(100 / 37.5, within(1e-9));
            assertThat(offer.lift().low()).isBetween(2.3, offer.lift().value());
            assertThat(offer.gain().doubleValue()).isCloseTo(40 * 100 / 150.0, within(1e-3));
            assertThat(offer.boughtSince()).isFalse();
        });
        assertThat(products.offered()).containsExactly("Cake");
        assertThat(all("Cake")).hasSize(49);
        assertThat(all("Tea")).isEmpty();
        orders(102, 102, 0, "2 x Cake", 40);
        assertThat(all(null))
                .filteredOn(NextProduct::boughtSince)
                .extracting(NextProduct::id)
                .containsExactly(102L);
    }

    @Test
    void thatFrequentBuyersHaveMoreOfEverythingMakesNoPair() {
        // those who order a lot have each product four times in five, those who order little once in ten: nothing else
        customers(1, 1_200);
        for (int line = 1; line <= 4; line++) {
            orders(1, 200, 10 + line, "Other", 5);
        }
        buys("Tea", 1, 200, 1, 5, 4);
        buys("Cake", 1, 200, 5, 5, 4);
        buys("Tea", 201, 1_200, 1, 10, 1);
        buys("Cake", 201, 1_200, 10, 10, 1);
        orders(201, 1_200, 20, "Other", 5);
        products.compute();
        assertThat(all(null)).isEmpty();
        assertThat(products.outlook())
                .hasValueSatisfying(outlook -> assertThat(outlook.products()).isEqualTo(3));
    }

    @Test
    void whereNoOrderSaysWhatWasBoughtThatIsSaid() {
        customers(1, 50);
        orders(1, 50, 10, null, 5);
        products.compute();
        assertThat(products.outlook()).hasValueSatisfying(outlook -> {
            assertThat(outlook.lines()).isEqualTo(50);
            assertThat(outlook.productsKnown()).isFalse();
        });
    }

    @Test
    void aCompanyWithoutAnythingHasNothingToOffer() {
        products.compute();
        assertThat(all(null)).isEmpty();
    }

    private List<NextProduct> all(@Nullable String product) {
        List<NextProduct> walked = new ArrayList<>();
        List<NextProduct> page = products.page(product, OwnerScope.everybody(), WorthCursor.HIGHEST, 20);
        while (!page.isEmpty()) {
            walked.addAll(page);
            NextProduct last = page.get(page.size() - 1);
            page = products.page(product, OwnerScope.everybody(), new WorthCursor(last.gain(), last.id()), 20);
        }
        return walked;
    }

    private void customers(int from, int to) {
        jdbc.sql("""
                insert into customer (id, code, name, created_on, state, state_since)
                select n, 'K' || n, 'Customer ' || n, '2020-01-01', 'REPEAT', '2020-01-01' from generate_series(:from, :to) n
                """).param("from", from).param("to", to).update();
    }

    private void orders(int from, int to, int daysAgo, @Nullable String product, int profit) {
        jdbc.sql("""
                insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on, product)
                select n, nextval('purchase_seq'), gen_random_uuid(), :on, :on, 100, :profit, :on, :product
                from generate_series(:from, :to) n
                """)
                .param("on", TODAY.minusDays(daysAgo))
                .param("profit", profit)
                .param("product", product)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** So many of each of them, and the rest something else, so that all order equally often; both products independently. */
    private void buys(String product, int from, int to, int every, int of, int buy) {
        for (int time = 0; time < 2; time++) {
            jdbc.sql("""
                    insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on, product)
                    select id, nextval('purchase_seq'), gen_random_uuid(), :on, :on, 100, 5, :on,
                           case when id / :every % :of < :buy then :product else 'Other' end
                    from customer
                    where id between :from and :to
                    """)
                    .param("on", TODAY.minusDays(30L + time))
                    .param("product", product)
                    .param("every", every)
                    .param("of", of)
                    .param("buy", buy)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }
}
