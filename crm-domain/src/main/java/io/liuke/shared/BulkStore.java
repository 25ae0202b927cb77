package io.liuke.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a job that works on everything asks of its transaction: more memory than a page's, and to fill a table before its
 * indexes are built. All of it ends with the transaction.
 */
@Repository
public class BulkStore {

    private final JdbcClient jdbc;

    BulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sorts, hashes and index builds in memory; no compiling of plans, which takes longer than they run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeRoom() {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("set local maintenance_work_mem = '256MB'").update();
        jdbc.sql("set local jit = off").update();
    }

    /**
     * Drops the indexes of those tables that have no rows, but no primary key, until {@link #restoreIndexes()}. To build
     * them afterwards takes a fraction of one insert a row. Meanwhile nobody else can read the tables.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setIndexesAsideWhereEmpty(String... tables) {
        whereEmpty(false, tables);
    }

    /** As {@link #setIndexesAsideWhereEmpty}, and the keys too; no foreign key may refer to the tables. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setKeysAsideWhereEmpty(String... tables) {
        whereEmpty(true, tables);
    }

    private void whereEmpty(boolean withKeys, String... tables) {
        jdbc.sql("select set_indexes_aside(t::regclass, :keys) from unnest(:tables) as t where is_empty(t::regclass)")
                .param("keys", withKeys)
                .param("tables", tables)
                .query(row -> {});
    }

    /** Drops the indexes of a table nearly all of whose rows are about to change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setIndexesAside(String table) {
        jdbc.sql("select set_indexes_aside(cast(:table as regclass), false)")
                .param("table", table)
                .query(row -> {});
    }

    /** Builds what was set aside in this transaction; does nothing if nothing was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restoreIndexes() {
        jdbc.sql("select restore_indexes()").query(row -> {});
    }
}
