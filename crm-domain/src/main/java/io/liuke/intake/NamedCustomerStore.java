package io.liuke.intake;

import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Creates the customers whom staged purchases or costs name by a code that Liuke does not know. */
@Repository
class NamedCustomerStore {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    NamedCustomerStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void create(ImportId importId) {
        jdbc.sql("""
                        with unknown as (
                            select s.customer_code as code, coalesce(min(s.customer_name), s.customer_code) as name,
                                   min(s.happened_on) as first_on
                            from intake_row s
                            where not exists (select from customer_code c where c.code = s.customer_code)
                            group by s.customer_code
                        ), added as (
                            insert into customer (id, code, name, created_on, state_since, recorded_at, import_id)
                            select nextval('customer_seq'), code, name, first_on, first_on, :now, :import
                            from unknown
                            returning id, code
                        )
                        insert into customer_code (code, customer_id)
                        select code, id from added
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }
}
