package io.liuke.web.handover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom one talks to at customers: the people there in one line each customer. */
@Repository
class PackPeopleReadModel {

    private final JdbcClient jdbc;

    PackPeopleReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By customer's id; the customer's own telephone and address where nobody is known there. */
    Map<Long, String> of(Collection<Long> customers) {
        Map<Long, String> people = new HashMap<>();
        jdbc.sql("""
                        select c.id, coalesce(
                                   (select string_agg(concat_ws(' · ', p.name, p.role, p.phone, p.email), '; ' order by p.id)
                                    from customer_contact p where p.customer_id = c.id),
                                   nullif(concat_ws(' · ', c.phone, c.email), '')) as people
                        from customer c
                        where c.id = any(:customers)
                        """)
                .param("customers", customers.stream().distinct().toArray(Long[]::new))
                .query(rs -> {
                    String line = rs.getString("people");
                    if (line != null) {
                        people.put(rs.getLong("id"), line);
                    }
                });
        return people;
    }
}
