package io.liuke.intake;

import io.liuke.shared.BulkWork;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes before and after each merge, in its transaction. */
@Repository
class MergeFrameStore {

    // so small an import does not change the planner's picture
    private static final long WORTH_ANALYZING = 1000;

    private static final String NAME = "liuke import ";

    private final JdbcClient jdbc;
    private final BulkWork bulk;

    MergeFrameStore(JdbcClient jdbc, BulkWork bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Waits until no other import merges; under its name, so that the others can be told for whom they wait. */
    void waitForOthers(ImportId id) {
        jdbc.sql("select set_config('application_name', :name, true)")
                .param("name", NAME + id.value())
                .query(row -> {});
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke import merge'))").query(row -> {});
        bulk.takeRoom();
    }

    void useMargin(BigDecimal margin) {
        jdbc.sql("""
                        update company set default_margin = :margin, version = version + 1
                        where default_margin <> :margin
                        """).param("margin", margin).update();
    }

    /** What reads next, the derivation, must not plan for tables of a tenth of their size. */
    void refreshStatistics(ImportKind kind, long created) {
        if (created < WORTH_ANALYZING) {
            return;
        }
        if (hasGrownMuch("customer", created)) {
            jdbc.sql("analyze customer, customer_code").update();
        }
        if (kind == ImportKind.PURCHASES && hasGrownMuch("purchase", created)) {
            jdbc.sql("analyze purchase").update();
        }
        if (kind == ImportKind.COSTS && hasGrownMuch("customer_cost", created)) {
            jdbc.sql("analyze customer_cost").update();
        }
    }

    /** To sample a table of millions takes seconds, for which a small import would wait; the server does it in its time. */
    private boolean hasGrownMuch(String table, long created) {
        return jdbc.sql("select :created * 10 >= reltuples from pg_class where oid = cast(:table as regclass)")
                .param("created", created)
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
