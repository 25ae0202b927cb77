package io.liuke.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AvailabilityStore {

    private final JdbcClient jdbc;

    AvailabilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Availability> find(StaffId staff) {
        return jdbc.sql("select id, absent_from, absent_until, leaving_on from staff where id = :id")
                .param("id", staff.value())
                .query(Row.class)
                .optional()
                .map(Row::availability);
    }

    /** Only of those who have something noted. */
    List<Availability> noted() {
        return jdbc.sql("""
                        select id, absent_from, absent_until, leaving_on from staff
                        where absent_from is not null or leaving_on is not null
                        """).query(Row.class).list().stream()
                .map(Row::availability)
                .toList();
    }

    /** @param today since when it is known that somebody leaves, unless it was known before */
    int save(Availability availability, LocalDate today) {
        return jdbc.sql("""
                        update staff
                        set absent_from = :from, absent_until = :until, leaving_on = :leaving,
                            leaving_noted_on = case when cast(:leaving as date) is not null
                                                    then coalesce(leaving_noted_on, :today) end
                        where id = :id
                        """)
                .param("today", today)
                .param("from", availability.absentFrom())
                .param("until", availability.absentUntil())
                .param("leaving", availability.leavingOn())
                .param("id", availability.staff().value())
                .update();
    }

    private record Row(
            long id,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentUntil,
            @Nullable LocalDate leavingOn) {

        Availability availability() {
            return new Availability(new StaffId(id), absentFrom, absentUntil, leavingOn);
        }
    }
}
