package io.liuke.web.today;

import io.liuke.staff.OwnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of the queue: who stands in it, what the next action takes, and who fits the filters. */
@Repository
class QueueOrderReadModel {

    private final JdbcClient jdbc;

    QueueOrderReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the queue, also where those before a place are asked for. */
    List<QueueSpot> order(QueueQuery query) {
        List<QueueSpot> spots = jdbc.sql(QueueSql.of(query))
                .params(parameters(query))
                .query(QueueOrderReadModel::spot)
                .list();
        if (!query.back()) {
            return spots;
        }
        List<QueueSpot> turned = new ArrayList<>(spots);
        Collections.reverse(turned);
        return turned;
    }

    /** By position: up to a thousand are read for each page, and looking the columns up by name took longer than the query. */
    private static QueueSpot spot(ResultSet row, int number) throws SQLException {
        return new QueueSpot(
                row.getLong(1),
                row.getDouble(2),
                row.getBigDecimal(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    private static Map<String, @Nullable Object> parameters(QueueQuery query) {
        QueueFilter filter = query.filter();
        OwnerScope seen = query.seen();
        Cursor beside = query.beside();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", query.today());
        values.put("dayStart", query.dayStart());
        values.put("dayEnd", query.dayEnd());
        values.put("owner", filter.owner());
        for (String dimension : List.of("tier", "state", "band", "reason", "stage")) {
            values.put(dimension, filter.values(dimension).toArray(String[]::new));
        }
        values.put("next", filter.next());
        values.put("consent", filter.consent());
        values.put("one", seen.ownerIds().isEmpty() ? null : seen.ownerIds().get(0));
        values.put("owners", seen.owners());
        values.put("all", seen.all());
        values.put("unowned", seen.unowned());
        values.put("priority", beside == null ? 0.0 : beside.priority());
        values.put("customer", beside == null ? 0L : beside.customerId());
        values.put("aside", filter.show());
        values.put("inQueueOrNot", query.aside());
        values.put("worked", filter.shows(QueueFilter.WORKED));
        values.put("fresh", filter.shows(QueueFilter.NEW));
        values.put("limit", query.limit());
        return values;
    }
}
