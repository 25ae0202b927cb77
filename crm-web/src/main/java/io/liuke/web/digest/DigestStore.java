package io.liuke.web.digest;

import io.liuke.staff.StaffId;
import io.liuke.web.mail.Delivery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails: one a person and day. */
@Repository
class DigestStore {

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the one mail of a person and day before it leaves; of two who try at the same moment one gets it.
     *
     * @return false: somebody else has it, it has been sent, it may have been, or the person no longer wants it
     */
    boolean claim(DigestReader reader, LocalDate day, Digest digest, Instant now) {
        return jdbc.sql("""
                        insert into warning_digest (staff_id, day, state, address, customers, warnings, up_to_warning, claimed_at)
                        select s.id, :day, 'CLAIMED', :address, :customers, :warnings, :upTo, :now
                        from digest_wish w
                        join staff s on s.id = w.staff_id
                        where s.id = :staff and s.enabled and s.email = :address
                        on conflict (staff_id, day) do update
                        set state = excluded.state, address = excluded.address, customers = excluded.customers,
                            warnings = excluded.warnings, up_to_warning = excluded.up_to_warning,
                            attempts = warning_digest.attempts + 1, claimed_at = excluded.claimed_at, settled_at = null
                        where warning_digest.state = 'LATER'
                        """)
                        .param("staff", reader.staff().value())
                        .param("day", day)
                        .param("address", reader.address())
                        .param("customers", digest.customers())
                        .param("warnings", digest.warnings())
                        .param("upTo", digest.upTo())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void settle(StaffId staff, LocalDate day, Delivery delivery, Instant now) {
        jdbc.sql("""
                        update warning_digest set state = :state, reason = :reason, settled_at = :now
                        where staff_id = :staff and day = :day and state = 'CLAIMED'
                        """)
                .param("state", DigestState.of(delivery.outcome()).name())
                .param("reason", delivery.reason())
                .param("now", Timestamp.from(now))
                .param("staff", staff.value())
                .param("day", day)
                .update();
    }

    Optional<DigestReport> newestOf(StaffId staff) {
        return jdbc.sql("""
                        select s.name, d.day, d.state, d.address, d.customers, d.warnings, d.attempts, d.reason, d.claimed_at
                        from warning_digest d join staff s on s.id = d.staff_id
                        where d.staff_id = :staff
                        order by d.day desc
                        limit 1
                        """)
                .param("staff", staff.value())
                .query(DigestReport.class)
                .optional();
    }

    List<DigestReport> newest(int limit) {
        return jdbc.sql("""
                        select s.name, d.day, d.state, d.address, d.customers, d.warnings, d.attempts, d.reason, d.claimed_at
                        from warning_digest d join staff s on s.id = d.staff_id
                        order by d.day desc, d.state = 'SENT', s.name, d.staff_id
                        limit :limit
                        """).param("limit", limit).query(DigestReport.class).list();
    }
}
