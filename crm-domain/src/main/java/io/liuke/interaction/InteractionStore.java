package io.liuke.interaction;

import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InteractionStore {

    private final JdbcClient jdbc;

    InteractionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InteractionId insert(LogInteraction contact, Instant recordedAt) {
        long id = jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, two_way, note, staff_id, minutes,
                                                 recorded_at)
                        values (:customer, nextval('interaction_seq'), :at, :channel, :direction, :twoWay, :note, :staff,
                                :minutes, :recordedAt)
                        returning id
                        """)
                .param("customer", contact.customer().value())
                .param("at", contact.at().atOffset(ZoneOffset.UTC))
                .param("channel", contact.channel().name())
                .param("direction", contact.direction().name())
                .param("twoWay", contact.twoWay())
                .param("note", contact.note())
                .param(
                        "staff",
                        Optional.ofNullable(contact.staff()).map(StaffId::value).orElse(null))
                .param("minutes", contact.minutes())
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new InteractionId(id);
    }
}
