package io.liuke.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One customer and the people there, for screens and for other modules. */
@Repository
public class CustomerReadModel {

    private final JdbcClient jdbc;

    CustomerReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CustomerDetail> find(CustomerId id) {
        return jdbc.sql("""
                        select id, code, name, kind, email, phone, wecom_id, owner_id, region, industry, source, referred_by,
                               created_on, cancelled_on, consent_email, consent_sms, consent_phone, state, state_since,
                               regained, version
                        from customer
                        where id = :id
                        """).param("id", id.value()).query(CustomerDetail.class).optional();
    }

    /** Whoever is known under the code, be it the shop's, the ERP's or that of a merged duplicate. */
    public Optional<CustomerId> findByCode(String code) {
        return jdbc.sql("select customer_id from customer_code where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional()
                .map(CustomerId::new);
    }

    /** The people to talk to, in the order in which they were entered. */
    public List<PersonItem> people(CustomerId id) {
        return jdbc.sql("""
                        select id, name, role, phone, email, wecom_id
                        from customer_contact
                        where customer_id = :customer
                        order by id
                        """)
                .param("customer", id.value())
                .query(PersonItem.class)
                .list();
    }
}
