package io.liuke.interaction;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CustomerId customer, String text, StaffId by, Instant now) {
        jdbc.sql("""
                        insert into customer_note (customer_id, id, at, text, staff_id)
                        values (:customer, nextval('customer_note_seq'), :now, :text, :by)
                        """)
                .param("customer", customer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("text", text)
                .param("by", by.value())
                .update();
    }
}
