package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.customer.CustomerId;
import io.liuke.derivation.Derivations;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.Flash;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a customer is worth, and costs entered by hand. */
class CustomerValuePageTest extends CustomerPageTest {

    @Autowired
    private ValueReadModel values;

    @Autowired
    private Derivations derivations;

    @Test
    void bookedValueIsTheProfitOfAllOrdersLessWhatWasEntered() throws Exception {
        ordered(own, 10);
        enter("ACQUISITION", 500, "¥1,000");
        enter("SERVICE", 400, "40");
        enter("SERVICE", 20, "25.50");
        enter("OFFER", 10, "１２");
        enter("BAD_DEBT", 5, "0.1万");
        enter("RECEIVABLE", 5, "77");

        ValueFigures figures = values.of(new CustomerId(own), OwnerScope.everybody());
        assertThat(figures.booked())
                .isEqualByComparingTo(fromBooks("kind <> 'RECEIVABLE'", "true"))
                .isEqualByComparingTo("-1777.5");
        assertThat(figures.net365())
                .isEqualByComparingTo(fromBooks(
                        "kind in ('SERVICE', 'OFFER', 'BAD_DEBT') and spent_on > :today - 365",
                        "ordered_on > :today - 365"))
                .isEqualByComparingTo("-737.5");
        assertThat(figures.unprofitable()).isTrue();
        assertThat(figures.receivable()).isEqualByComparingTo("77");
        assertThat(figures.since()).isEqualTo(time.today().minusDays(500));
        page("−¥1,777.50", "−¥737.50", "¥77.00", "Unprofitable", "17 months");
    }

    @Test
    void withoutCostsTheBookedValueIsTheProfitAndNothingIsTakenOff() throws Exception {
        ordered(own, 3);
        derived();
        ValueFigures figures = values.of(new CustomerId(own), OwnerScope.everybody());
        assertThat(figures.booked()).isEqualByComparingTo("90").isEqualByComparingTo(figures.profit());
        assertThat(figures.hasCosts()).isFalse();
        page("no costs entered");
        chen(get("/customers/{id}", own)).andExpect(content().string(not(containsString("Unprofitable"))));
    }

    @Test
    void aCostIsTakenBackAndPutBackAndTheTimelineKeepsIt() throws Exception {
        ordered(own, 10);
        ResultActions entered = enter("SERVICE", 3, "120");
        String undo = ((Flash) entered.andReturn().getFlashMap().get("flash")).undoPath();
        long cost = jdbc.sql("select id from customer_cost where customer_id = :id")
                .param("id", own)
                .query(Long.class)
                .single();
        assertThat(undo).isEqualTo("/customers/%d/costs/%d/remove".formatted(own, cost));

        done(chen(post(undo)), own);
        assertThat(rows.count("customer_cost", own)).isZero();
        assertThat(booked()).isEqualByComparingTo("300");
        chen(get("/customers/{id}?show=costs", own))
                .andExpect(content().string(containsString("Serving them: ¥120.00")))
                .andExpect(content().string(containsString(">removed ")));
        chen(post(undo)).andExpect(flash().attribute("flash", Flash.failed("customer.cost.gone")));

        done(chen(post("/customers/{id}/costs/{cost}/restore", own, cost)), own);
        assertThat(booked()).isEqualByComparingTo("180");
    }

    @Test
    void aCostOfAnotherCustomerIsNotReachedByItsNumber() throws Exception {
        as(
                "li.q",
                cost(post("/customers/{id}/costs", colleagues), "SERVICE", "10")
                        .param("spentOn", time.today().toString()));
        long cost = jdbc.sql("select id from customer_cost where customer_id = :id")
                .param("id", colleagues)
                .query(Long.class)
                .single();
        chen(post("/customers/{id}/costs/{cost}/remove", own, cost))
                .andExpect(flash().attribute("flash", Flash.failed("customer.cost.gone")));
        assertThat(rows.count("customer_cost", colleagues)).isOne();
    }

    @Test
    void eachFaultIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        String tomorrow = time.today().plusDays(1).toString();
        again(
                chen(post("/customers/{id}/costs", own)
                        .param("spentOn", tomorrow)
                        .param("kind", "SERVICE")
                        .param("amount", "a lot")
                        .param("note", "two visits")),
                containsString("This day is yet to come."),
                containsString("Please enter an amount"),
                containsString("value=\"a lot\""),
                containsString("value=\"two visits\""));
        again(
                chen(post("/customers/{id}/costs", own)
                        .param("spentOn", "soon")
                        .param("kind", "SERVICE")
                        .param("amount", "0")),
                containsString("Please enter a date"),
                containsString("Zero is no cost."));
        again(chen(post("/customers/{id}/costs", own)), containsString(NEEDED));
        again(
                chen(post("/customers/{id}/costs", own)
                        .param("spentOn", "0202-05-03")
                        .param("kind", "BRIBE")
                        .param("amount", "")),
                containsString("aria-invalid=\"true\""),
                containsString(NEEDED));
        assertThat(rows.count("customer_cost", own)).isZero();
    }

    @Test
    void onlyWhoMayChangeTheCustomerEntersCosts() throws Exception {
        String today = time.today().toString();
        guarded("/costs", "spentOn", today, "kind", "SERVICE", "amount", "5");
        guarded("/costs/1/remove");
        guarded("/costs/1/restore");
        as("desk.q", cost(post("/customers/{id}/costs", own), "SERVICE", "5").param("spentOn", today))
                .andExpect(status().isForbidden());
        chen(get("/customers/{id}?do=cost", own)).andExpect(content().string(containsString("name=\"amount\"")));
        chen(get("/customers/{id}?do=cost", colleagues))
                .andExpect(content().string(not(containsString("name=\"amount\""))));
        as("desk.q", get("/customers/{id}", own)).andExpect(content().string(not(containsString("do=cost"))));
    }

    @Test
    void theListMarksWhoeverCostsMoreThanTheyBringAndIsFilteredByIt() throws Exception {
        ordered(own, 2);
        ordered(colleagues, 2);
        derived();
        chen(get("/customers")).andExpect(content().string(not(containsString("after costs"))));
        enter("SERVICE", 5, "75");
        chen(get("/customers?flag=UNPROFITABLE"))
                .andExpect(content().string(containsString("1 customer")))
                .andExpect(content().string(containsString(">Unprofitable</span>")))
                .andExpect(content().string(containsString("−¥15 after costs")))
                .andExpect(content().string(containsString("href=\"/customers.csv?flag=UNPROFITABLE")))
                .andExpect(content().string(not(containsString(">Harbour<"))));
        as("desk.q", get("/customers?flag=UNPROFITABLE"))
                .andExpect(content().string(not(containsString("customers.csv"))));
    }

    @Test
    void wordOfMouthCountsWhomTheReaderMaySee() throws Exception {
        ordered(colleagues, 4);
        ordered(strangers, 7);
        jdbc.sql("update customer set referred_by = 'P1' where id in (:colleagues, :strangers)")
                .param("colleagues", colleagues)
                .param("strangers", strangers)
                .update();
        ordered(own, 1);
        derived();
        ValueFigures all = values.of(new CustomerId(own), OwnerScope.everybody());
        assertThat(all.referred()).isEqualTo(2);
        assertThat(all.referredProfit()).isEqualByComparingTo("330");
        page("profit of 1 customer they referred", "¥120");
    }

    /** Orders of 100 each with a profit of 30, a week apart. */
    private void ordered(long customer, int orders) {
        for (int i = 1; i <= orders; i++) {
            rows.ordered(customer, time.today().minusDays(7L * i), customer + "-" + i);
        }
    }

    private void derived() {
        derivations.refresh(List.of(new CustomerId(own), new CustomerId(colleagues), new CustomerId(strangers)));
    }

    private BigDecimal booked() {
        return values.of(new CustomerId(own), OwnerScope.everybody()).booked();
    }

    /** Straight from the rows, without anything that was derived. */
    private BigDecimal fromBooks(String costs, String orders) {
        return jdbc.sql("""
                        select (select coalesce(sum(profit), 0) from purchase where customer_id = :id and %s)
                             - (select coalesce(sum(amount), 0) from customer_cost where customer_id = :id and %s)
                        """.formatted(orders, costs))
                .param("id", own)
                .param("today", time.today())
                .query(BigDecimal.class)
                .single();
    }

    private void page(String... words) throws Exception {
        ResultActions page = chen(get("/customers/{id}", own)).andExpect(status().isOk());
        for (String word : words) {
            page.andExpect(content().string(containsString(word)));
        }
        page.andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions enter(String kind, int daysAgo, String amount) throws Exception {
        return chen(cost(post("/customers/{id}/costs", own), kind, amount)
                        .param("spentOn", time.today().minusDays(daysAgo).toString()))
                .andExpect(redirectedUrl("/customers/" + own));
    }

    private MockHttpServletRequestBuilder cost(MockHttpServletRequestBuilder request, String kind, String amount) {
        return request.param("kind", kind).param("amount", amount);
    }
}
