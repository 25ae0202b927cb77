package io.liuke.churn.scoring;

import io.liuke.shared.BulkWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts the scores of all in the place of the last ones: every row changes with each day, and a new table with its indexes
 * built at once takes a third of the time of updates. Readers see the old table until the commit.
 */
@Repository
class ScoreTableStore {

    private final JdbcClient jdbc;
    private final BulkWork bulk;

    ScoreTableStore(JdbcClient jdbc, BulkWork bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** The new table, still empty; it has its indexes once it takes its place. */
    void create() {
        jdbc.sql("create table risk_score_next (like risk_score including all)").update();
        bulk.setKeysAsideWhereEmpty("risk_score_next");
    }

    /** By the name under which a few are staged. */
    void showAsScored() {
        jdbc.sql("create temporary view scored as select customer_id, churn_probability, band from risk_score_next")
                .update();
    }

    /** Whoever is not in the new table has no score any more. */
    void replace() {
        jdbc.sql("drop view scored").update();
        jdbc.sql("analyze score_moved").update();
        jdbc.sql("""
                        update risk_score_next s
                        set kept_on = m.kept_on, kept_probability = m.kept_probability, past_on = m.past_on,
                            past_probability = m.past_probability, past_band = m.past_band
                        from score_moved m
                        where m.customer_id = s.customer_id
                        """).update();
        bulk.restoreIndexes();
        jdbc.sql("analyze risk_score_next").update();
        jdbc.sql("drop table risk_score").update();
        jdbc.sql("alter table risk_score_next rename to risk_score").update();
    }
}
