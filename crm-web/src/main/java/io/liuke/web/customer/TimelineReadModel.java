package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that happened with one customer, in either direction, read through the view {@code customer_event}. */
@Repository
public class TimelineReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    TimelineReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * The events up to the end of the business day.
     *
     * @param search a part of what somebody wrote, of an order number or a product; null: everything
     * @param after an earlier page's {@code older}; null: the newest
     */
    public TimelinePage page(
            CustomerId customer, TimelineFilter filter, @Nullable String search, @Nullable String after, int limit) {
        TimelineCursor cursor = TimelineCursor.decode(after).orElse(TimelineCursor.NEWEST);
        List<TimelineEvent> rows = events(customer, filter, like(search), cursor, limit + 1);
        boolean more = rows.size() > limit;
        List<TimelineEvent> shown = more ? rows.subList(0, limit) : rows;
        String older = more ? TimelineCursor.behind(shown.get(limit - 1)).encode() : null;
        LocalDate continues = cursor == TimelineCursor.NEWEST ? null : LocalDate.ofInstant(cursor.at(), time.zone());
        return new TimelinePage(shown, counts(customer, like(search)), continues, older);
    }

    private List<TimelineEvent> events(
            CustomerId customer, TimelineFilter filter, @Nullable String like, TimelineCursor cursor, int limit) {
        return jdbc.sql("""
                        select e.at, (e.at at time zone :zone)::date as day, e.whole_day, e.kind, e.id, e.code, e.from_code,
                               e.to_code, e.flag, e.text, e.reference, e.amount, e.until_on, s.name as actor,
                               e.from_probability, e.probability
                        from customer_event e
                        left join staff s on s.id = e.staff_id
                        where e.customer_id = :customer and e.at < :end
                          and (e.at, e.kind, e.id) < (:at, :kind, :id)
                          and e.kind = any(:kinds)
                          and (cast(:like as text) is null or e.text ilike :like or e.reference ilike :like)
                        order by e.at desc, e.kind desc, e.id desc
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("zone", time.zone().getId())
                .param("end", endOfToday())
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("kind", cursor.kind())
                .param("id", cursor.id())
                .param("kinds", kinds(filter))
                .param("like", like)
                .param("limit", limit)
                .query(TimelineEvent.class)
                .list();
    }

    private Map<TimelineFilter, Integer> counts(CustomerId customer, @Nullable String like) {
        Map<TimelineFilter, Integer> counts = new EnumMap<>(TimelineFilter.class);
        jdbc.sql("""
                        select e.kind, count(*) as events
                        from customer_event e
                        where e.customer_id = :customer and e.at < :end
                          and (cast(:like as text) is null or e.text ilike :like or e.reference ilike :like)
                        group by e.kind
                        """)
                .param("customer", customer.value())
                .param("end", endOfToday())
                .param("like", like)
                .query(row -> {
                    int events = row.getInt("events");
                    counts.merge(TimelineKind.valueOf(row.getString("kind")).filter(), events, Integer::sum);
                    counts.merge(TimelineFilter.ALL, events, Integer::sum);
                });
        return counts;
    }

    private OffsetDateTime endOfToday() {
        LocalDate tomorrow = time.today().plusDays(1);
        return tomorrow.atTime(LocalTime.MIN).atZone(time.zone()).toOffsetDateTime();
    }

    private static String[] kinds(TimelineFilter filter) {
        return Arrays.stream(TimelineKind.values())
                .filter(kind -> filter == TimelineFilter.ALL || kind.filter() == filter)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static @Nullable String like(@Nullable String search) {
        return search == null || search.isBlank() ? null : "%" + CustomerSearchReadModel.escape(search.strip()) + "%";
    }
}
