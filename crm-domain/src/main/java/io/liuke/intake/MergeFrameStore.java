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

    private final JdbcClient jdbc;
    private final BulkWork bulk;

    MergeFrameStore(JdbcClient jdbc, BulkWork bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Waits until no other import merges. */
    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke import merge'))").query(row -> {});
        bulk.takeRoom();
    }

    void useMargin(BigDecimal margin) {
        jdbc.sql("""
                        update company set default_margin = :margin, version = version + 1
                        where default_margin <> :margin
                        """).param("margin", margin).update();
    }

    /** What reads next, the derivation, must not plan for empty tables. */
    void refreshStatistics(ImportKind kind, long created) {
        if (created < WORTH_ANALYZING) {
            return;
        }
        jdbc.sql("analyze customer, customer_code").update();
        if (kind == ImportKind.PURCHASES) {
            jdbc.sql("analyze purchase").update();
        }
    }
}
