package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the field in the top bar offers. */
class SearchedPeopleTest extends CustomerPageTest {

    private static final Pattern FOUND = Pattern.compile("href=\"/customers/(\\d+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"13977", "139 770", "ruoxi@", "RUOXI@shop", "林若", "若曦"})
    void thePeopleToTalkToLeadToTheirCustomer(String typed) throws Exception {
        person(own, "林若曦", "13977001234", "Ruoxi@shop.example");
        person(strangers, "林若曦", "13977001234", "ruoxi@shop.example");
        assertThat(found(typed)).containsExactly(own);
    }

    @Test
    void whoIsWorthMostComesFirstButNobodyBeforeAnExactCode() throws Exception {
        long target = rows.customer("T1", "Bao Target", chen);
        long prime = rows.customer("T2", "Old Bao Trading", chen);
        long other = rows.customer("T3", "Bao Two", chen);
        worth(prime, "9000");
        worth(other, "10");
        assertThat(found("bao")).containsExactly(prime, other, target);
        rows.customer("Bao", "Nobody", chen);
        assertThat(found("bao").get(0)).isNotIn(prime, other, target);
    }

    private List<Long> found(String typed) throws Exception {
        String answer = chen(get("/search").param("q", typed).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return FOUND.matcher(answer)
                .results()
                .map(match -> Long.valueOf(match.group(1)))
                .toList();
    }

    private void person(long customer, String name, String phone, String email) {
        jdbc.sql("""
                        insert into customer_contact (customer_id, id, name, phone, email)
                        values (:customer, nextval('customer_contact_seq'), :name, :phone, :email)
                        """)
                .param("customer", customer)
                .param("name", name)
                .param("phone", phone)
                .param("email", email)
                .update();
    }

    private void worth(long customer, String profit) {
        jdbc.sql("""
                        insert into purchase_facts (customer_id, order_days, first_on, last_on, revenue, profit, revenue_365,
                            profit_365, revenue_90, revenue_prev_90, profit_estimated, loss_on)
                        values (:customer, 1, :today, :today, 1, :profit, 1, :profit, 0, 0, false, :today)
                        """)
                .param("customer", customer)
                .param("today", time.today())
                .param("profit", new BigDecimal(profit))
                .update();
    }
}
