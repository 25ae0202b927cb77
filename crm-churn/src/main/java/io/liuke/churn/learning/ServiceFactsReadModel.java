package io.liuke.churn.learning;

import io.liuke.churn.feature.ServiceFacts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contacts, promises and costs of service as of a date: what had happened and was recorded by its end. Imported costs count
 * as known on their day. A source without rows costs nothing.
 */
@Repository
class ServiceFactsReadModel {

    private static final int FETCH_SIZE = 5_000;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    private final JdbcClient jdbc;

    ServiceFactsReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ids of these customers only, or of all for null */
    ServiceBook asOf(LocalDate asOf, ZoneId zone, @Nullable Collection<Long> ids) {
        ServiceBook book = new ServiceBook();
        jdbc.sql("""
                        with contact as (
                            select customer_id, at, direction,
                                   max(at) filter (where two_way or direction = 'INBOUND') over (partition by customer_id) as answered
                            from interaction
                            where at < :end and recorded_at < :end
                              and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                        )
                        select customer_id, sum(inbound) as inbound, sum(outbound) as outbound,
                               max(:asOf - cast(answered at time zone :zone as date)) as since_two_way,
                               sum(unanswered) as unanswered, sum(broken) as broken, sum(owners) as owners, sum(cost) as cost
                        from (
                            select customer_id,
                                   count(*) filter (where direction = 'INBOUND' and at >= :quarter) as inbound,
                                   count(*) filter (where direction = 'OUTBOUND' and at >= :quarter) as outbound,
                                   max(answered) as answered,
                                   count(*) filter (
                                       where direction = 'OUTBOUND' and at >= :quarter
                                         and at > coalesce(answered, '-infinity')) as unanswered,
                                   0 as broken, 0 as owners, 0::numeric as cost
                            from contact
                            group by customer_id
                            union all
                            select customer_id, 0, 0, null, 0, count(*), 0, 0
                            from followup
                            where promise and due_on < :asOf and due_on >= :yearBefore and created_at < :end
                              and (done_at is null or cast(done_at at time zone :zone as date) > due_on)
                              and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                            group by customer_id
                            union all
                            select o.customer_id, 0, 0, null, 0, 0, count(*), 0
                            from owner_change o
                            join owner_handover h on h.id = o.handover_id
                            where h.at < :end and h.at >= :year and o.from_id is not null
                              and h.kind <> 'UNDO' and not exists (
                                  select from owner_handover u where u.id = h.undone_by_id and u.at < :end)
                              and (cast(:ids as bigint[]) is null or o.customer_id = any (cast(:ids as bigint[])))
                            group by o.customer_id
                            union all
                            select customer_id, 0, 0, null, 0, 0, 0, sum(amount)
                            from customer_cost
                            where kind = 'SERVICE' and spent_on <= :asOf and spent_on > :yearBefore
                              and (import_id is not null or recorded_at < :end)
                              and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                            group by customer_id
                        ) source
                        group by customer_id
                        order by customer_id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("asOf", asOf)
                .param("zone", zone.getId())
                .param("end", start(asOf.plusDays(1), zone))
                .param("quarter", start(asOf.plusDays(1L - QUARTER), zone))
                .param("year", start(asOf.plusDays(1L - YEAR), zone))
                .param("yearBefore", asOf.minusDays(YEAR))
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    Integer since = row.getObject("since_two_way", Integer.class);
                    book.add(
                            row.getLong("customer_id"),
                            new ServiceFacts(
                                    row.getInt("inbound"),
                                    row.getInt("outbound"),
                                    since == null ? ServiceFacts.NEVER : since,
                                    row.getInt("unanswered"),
                                    row.getInt("broken"),
                                    row.getInt("owners"),
                                    row.getDouble("cost")));
                });
        return book;
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
