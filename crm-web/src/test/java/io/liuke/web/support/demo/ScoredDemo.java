package io.liuke.web.support.demo;

import io.liuke.derivation.Derivations;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.testing.TestJobs;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the demo company into an empty database and brings it up to a queue, as the first start does. */
@TestComponent
class ScoredDemo {

    private final DemoStore store;
    private final Companies companies;
    private final BusinessTime time;
    private final Derivations derivations;
    private final TestJobs jobs;
    private final JdbcClient jdbc;

    ScoredDemo(
            DemoStore store,
            Companies companies,
            BusinessTime time,
            Derivations derivations,
            TestJobs jobs,
            JdbcClient jdbc) {
        this.store = store;
        this.companies = companies;
        this.time = time;
        this.derivations = derivations;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Does nothing if it is there already. */
    void load() {
        if (jdbc.sql("select count(*) from risk_score").query(Integer.class).single() > 0) {
            return;
        }
        if (jdbc.sql("select count(*) from customer").query(Integer.class).single() == 0) {
            jdbc.sql("truncate staff cascade").update();
            store.write(DemoCompany.generate(DemoCompany.SEED, time.today()), companies.get(), "none");
        }
        derivations.runNow(null);
        jobs.runAll();
    }
}
