package io.liuke.handover;

import io.liuke.intake.BuiltOnImport;
import io.liuke.intake.ImportId;
import io.liuke.intake.Objection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers whom an import created take the history of their owners with them. */
@Repository
class HandoverUndoStore implements BuiltOnImport {

    private final JdbcClient jdbc;

    HandoverUndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Objection> objections(ImportId importId) {
        return List.of();
    }

    @Override
    public void remove(ImportId importId) {
        jdbc.sql("""
                        delete from owner_handover_work w using import_created_customer u
                        where u.import_id = :import and w.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
        jdbc.sql("""
                        delete from owner_change o using import_created_customer u
                        where u.import_id = :import and o.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
    }
}
