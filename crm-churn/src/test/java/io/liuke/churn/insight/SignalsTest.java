package io.liuke.churn.insight;

import static io.liuke.churn.insight.SignalKind.CONTACT;
import static io.liuke.churn.insight.SignalKind.PERSON;
import static io.liuke.churn.insight.SignalKind.PROFIT;
import static io.liuke.churn.insight.SignalKind.RHYTHM;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.scoring.SmallCompany;
import io.liuke.customer.CustomerId;
import io.liuke.testing.DatabaseTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SmallCompany.class)
class SignalsTest {

    @Autowired
    SmallCompany company;

    @Autowired
    SignalReadModel signals;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        company.empty();
        company.customer(1);
        company.customer(2);
        jdbc.sql("update customer set phone = null where id = 2").update();
    }

    @Test
    void eachSignalIsKnownByWhatTellsIt() {
        company.orders(1, 40, 20, 5);
        company.orders(2, 40, 20);
        company.deriveAndScore();
        contact(1, 20, true);
        contact(2, 20, false);
        assertThat(known(1)).containsExactlyInAnyOrder(RHYTHM, PROFIT, CONTACT, PERSON);
        assertThat(known(2)).containsExactly(PROFIT);
        jdbc.sql("insert into customer_contact (customer_id, id, name) values (2, 1, '王')")
                .update();
        contact(2, 181, true);
        contact(2, -3, true);
        assertThat(known(2)).as("too long ago, and not yet").containsExactlyInAnyOrder(PROFIT, PERSON);
    }

    @Test
    void ofSomebodyWhoHasNotBoughtNearlyNothingIsKnown() {
        assertThat(known(2)).isEmpty();
        assertThat(signals.of(new CustomerId(1)).of()).isEqualTo(7);
    }

    private Set<SignalKind> known(long customer) {
        return signals.of(new CustomerId(customer)).known();
    }

    private void contact(long customer, int daysAgo, boolean twoWay) {
        jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, two_way, recorded_at)
                        values (:customer, nextval('interaction_seq'), :day, 'PHONE', 'OUTBOUND', :twoWay, :day)
                        """)
                .param("customer", customer)
                .param("day", SmallCompany.TODAY.minusDays(daysAgo))
                .param("twoWay", twoWay)
                .update();
    }
}
