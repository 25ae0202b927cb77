package io.liuke.derivation;

import io.liuke.intake.BuiltOnImport;
import io.liuke.intake.ImportId;
import io.liuke.intake.Objection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was derived of customers whom an import created goes with them. A derivation that reads them meanwhile would write
 * it again, so none runs at that time.
 */
@Repository
class DerivedUndoStore implements BuiltOnImport {

    private final JdbcClient jdbc;
    private final StandingMergeStore standings;

    DerivedUndoStore(JdbcClient jdbc, StandingMergeStore standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    @Override
    public void hold() {
        standings.lockForAll();
        standings.lockForMerge();
    }

    @Override
    public List<Objection> objections(ImportId importId) {
        return List.of();
    }

    @Override
    public void remove(ImportId importId) {
        jdbc.sql("""
                        create temporary table underived_customer on commit drop as
                        select customer_id from import_created_customer where import_id = :import
                        """).param("import", importId.value()).update();
        jdbc.sql("analyze underived_customer").update();
        jdbc.sql("delete from purchase_facts f using underived_customer u where f.customer_id = u.customer_id")
                .update();
        jdbc.sql("delete from customer_value v using underived_customer u where v.customer_id = u.customer_id")
                .update();
        jdbc.sql("delete from customer_tier t using underived_customer u where t.customer_id = u.customer_id")
                .update();
        jdbc.sql("delete from customer_tier_change t using underived_customer u where t.customer_id = u.customer_id")
                .update();
        jdbc.sql("delete from customer_state_change s using underived_customer u where s.customer_id = u.customer_id")
                .update();
    }
}
