package io.liuke.churn.warning;

import io.liuke.intake.BuiltOnImport;
import io.liuke.intake.ImportId;
import io.liuke.intake.Objection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings of customers that an import created go with them. */
@Repository
class WarningUndoStore implements BuiltOnImport {

    private final JdbcClient jdbc;

    WarningUndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Objection> objections(ImportId importId) {
        return List.of();
    }

    @Override
    public void remove(ImportId importId) {
        jdbc.sql("""
                        delete from warning w using import_created_customer u
                        where u.import_id = :import and w.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
    }
}
