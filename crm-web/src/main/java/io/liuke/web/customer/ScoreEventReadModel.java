package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands as a number on the curve of a customer's scores: what went wrong, and what was decided. */
@Repository
class ScoreEventReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ScoreEventReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The newest ones of the time from {@code from} to today, oldest first. */
    List<ScoreEvent> events(CustomerId customer, LocalDate from, int limit) {
        return jdbc.sql("""
                        select day, kind, code, to_code from (
                            select e.at, (e.at at time zone :zone)::date as day, e.kind, e.code, e.to_code
                            from customer_event e
                            where e.customer_id = :customer and e.at >= :from and e.at < :end
                              and (e.kind in ('RETURN', 'TIER', 'OVERRIDE')
                                   or e.kind = 'ORDER' and (e.flag or e.code = 'LATE')
                                   or e.kind = 'CASE_STEP' and e.from_code is null
                                   or e.kind = 'STATE' and e.code <> 'PURCHASE')
                            order by e.at desc
                            limit :limit
                        ) newest
                        order by at
                        """)
                .param("customer", customer.value())
                .param("zone", time.zone().getId())
                .param("from", start(from))
                .param("end", start(time.today().plusDays(1)))
                .param("limit", limit)
                .query(ScoreEvent.class)
                .list();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toOffsetDateTime();
    }
}
