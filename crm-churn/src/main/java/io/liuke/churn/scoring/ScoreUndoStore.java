package io.liuke.churn.scoring;

import io.liuke.intake.BuiltOnImport;
import io.liuke.intake.ImportId;
import io.liuke.intake.Objection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores of customers that an import created go with them; a customer whom somebody snoozed stays, and so does the import. */
@Repository
class ScoreUndoStore implements BuiltOnImport {

    private final JdbcClient jdbc;
    private final ScoreStore scores;

    ScoreUndoStore(JdbcClient jdbc, ScoreStore scores) {
        this.jdbc = jdbc;
        this.scores = scores;
    }

    @Override
    public void hold() {
        scores.lockForFew();
    }

    @Override
    public List<Objection> objections(ImportId importId) {
        return jdbc.sql("""
                        select 'SNOOZED' as code, count(*) as count, (array_agg(u.code))[1 : 3] as customers
                        from import_created_customer u
                        join risk_override o on o.customer_id = u.customer_id
                        where u.import_id = :import
                        having count(*) > 0
                        """)
                .param("import", importId.value())
                .query(Objection::of)
                .list();
    }

    @Override
    public void remove(ImportId importId) {
        jdbc.sql("""
                        delete from risk_score r using import_created_customer u
                        where u.import_id = :import and r.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
        jdbc.sql("""
                        delete from risk_score_step s using import_created_customer u
                        where u.import_id = :import and s.customer_id = u.customer_id
                        """).param("import", importId.value()).update();
    }
}
