package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import io.liuke.intake.ImportCompleted;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose customers, purchases or costs an import has written. */
@Repository
class ImportTouchedReadModel {

    private static final long COUNTED = 10_000;

    private final JdbcClient jdbc;

    ImportTouchedReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customers, if they are no more than one in {@code share} of all; otherwise none. */
    List<CustomerId> few(ImportCompleted imported, int share) {
        if (!hasAtLeast(imported.created() + imported.updated())) {
            return List.of(); // a mass of rows is not looked through to learn that it touched many
        }
        List<Long> ids = switch (imported.kind()) {
            case PURCHASES -> ids("select distinct customer_id from purchase where import_id = :import", imported);
            case COSTS -> ids("select distinct customer_id from customer_cost where import_id = :import", imported);
            case CUSTOMERS -> ids("select id from customer where import_id = :import", imported);
        };
        return hasAtLeast((long) ids.size() * share)
                ? ids.stream().map(CustomerId::new).toList()
                : List.of();
    }

    /** Counts no further than that; of many it asks the statistics, because counting them takes longer than the derivation. */
    private boolean hasAtLeast(long customers) {
        String many = customers > COUNTED
                ? "select reltuples >= :customers from pg_class where oid = cast('customer' as regclass)"
                : "select count(*) >= :customers from (select from customer limit :customers) found";
        return jdbc.sql(many).param("customers", customers).query(Boolean.class).single();
    }

    private List<Long> ids(String touched, ImportCompleted imported) {
        return jdbc.sql(touched)
                .param("import", imported.importId().value())
                .query(Long.class)
                .list();
    }
}
