package io.liuke.web.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.churn.develop.NextProduct;
import io.liuke.churn.develop.NextProducts;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import io.liuke.web.support.Flash;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** On the demo company. */
@DatabaseTest(properties = "liuke.demo=true")
@AutoConfigureMockMvc
@Import(People.class)
class NextPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private NextProducts products;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    private StaffMember manager;

    @BeforeEach
    void scored() {
        jobs.runAll();
        manager = people.make(Role.MANAGER);
    }

    @Test
    void eachCustomerStandsOnceWithAProductTheyNeverBoughtAndNumbersThatCanBeCountedAgain() throws Exception {
        List<NextProduct> offers = all(null, OwnerScope.everybody());
        assertThat(offers).hasSizeGreaterThan(50).extracting(NextProduct::id).doesNotHaveDuplicates();
        assertThat(offers).extracting(NextProduct::gain).isSortedAccordingTo(Comparator.<BigDecimal>reverseOrder());
        NextProduct first = offers.get(0);
        assertThat(bought(first.id(), first.product())).isZero();
        assertThat(bought(first.id(), first.because())).isPositive();
        assertThat(first.buyers())
                .isEqualTo(jdbc.sql("""
                        select count(distinct customer_id) from purchase cross join company
                        where product_name(product) = :product and amount >= 0 and status <> 'CANCELLED'
                          and ordered_on > (select as_of - 365 from product_outlook)
                        """)
                        .param("product", first.because())
                        .query(Long.class)
                        .single());
        mvc.perform(get("/develop/next").header("Accept-Language", "en").with(People.signedInAs(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(first.name())))
                .andExpect(content().string(containsString("times as many as of customers like them")))
                .andExpect(content().string(not(containsString("??"))));
        String file = mvc.perform(get("/develop/next.csv").with(People.signedInAs(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines()).hasSize(1 + offers.size());
    }

    @Test
    void aProductCanBeAskedForAndAnAccountManagerGetsTheirOwn() throws Exception {
        String product = products.offered().get(0);
        List<NextProduct> offers = all(product, OwnerScope.everybody());
        assertThat(offers).isNotEmpty().allMatch(offer -> offer.product().equals(product));
        mvc.perform(get("/develop/next").param("product", product).with(People.signedInAs(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(offers.get(0).name())));
        long owner = offers.stream()
                .map(NextProduct::ownerId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(all(null, OwnerScope.of(List.of(owner), false)))
                .isNotEmpty()
                .allMatch(offer -> Long.valueOf(owner).equals(offer.ownerId()));
    }

    @Test
    void anOfferIsPlannedForThoseTickedWithTheProductAndTakenBackByUndo() throws Exception {
        List<NextProduct> two = all(null, OwnerScope.everybody()).subList(0, 2);
        Flash done = offer(two);
        assertThat(done.args()).containsExactly(2, 0);
        assertThat(messages.getMessage(done.key(), done.arguments(), Locale.ENGLISH))
                .isEqualTo("2 follow-ups planned.");
        assertThat(followups(two.get(0))).isEqualTo(1);
        assertThat(offer(two).args()).containsExactly(0, 2);
        mvc.perform(post(Objects.requireNonNull(done.undoPath())).with(csrf()).with(People.signedInAs(manager)))
                .andExpect(status().is3xxRedirection());
        assertThat(followups(two.get(0))).isZero();
    }

    private List<NextProduct> all(@Nullable String product, OwnerScope scope) {
        return products.page(product, scope, WorthCursor.HIGHEST, 5_000);
    }

    private int bought(long customer, String product) {
        return jdbc.sql("select count(*) from purchase where customer_id = :id and product_name(product) = :product")
                .param("id", customer)
                .param("product", product)
                .query(Integer.class)
                .single();
    }

    private int followups(NextProduct offer) {
        return jdbc.sql("select count(*) from followup where customer_id = :id and what = :what")
                .param("id", offer.id())
                .param("what", "Offer: " + offer.product())
                .query(Integer.class)
                .single();
    }

    private Flash offer(List<NextProduct> offers) throws Exception {
        return (Flash) Objects.requireNonNull(mvc.perform(post("/develop/next/offer")
                        .param(
                                "customer",
                                offers.stream().map(o -> Long.toString(o.id())).toArray(String[]::new))
                        .param("what", "Offer:")
                        .param("days", "7")
                        .param("channel", "PHONE")
                        .param("product", "")
                        .with(csrf())
                        .with(People.signedInAs(manager)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }
}
