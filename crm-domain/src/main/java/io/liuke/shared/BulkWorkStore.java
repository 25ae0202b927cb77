package io.liuke.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By settings of the transaction and the functions of V0014. */
@Repository
class BulkWorkStore implements BulkWork {

    private final JdbcClient jdbc;

    BulkWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeRoom() {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("set local maintenance_work_mem = '256MB'").update();
        jdbc.sql("set local jit = off").update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setIndexesAsideWhereEmpty(String... tables) {
        whereEmpty(false, tables);
    }

    @Override
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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setIndexesAside(String table) {
        jdbc.sql("select set_indexes_aside(cast(:table as regclass), false)")
                .param("table", table)
                .query(row -> {});
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void restoreIndexes() {
        jdbc.sql("select restore_indexes()").query(row -> {});
    }
}
