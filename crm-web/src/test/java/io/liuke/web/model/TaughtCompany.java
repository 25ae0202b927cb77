package io.liuke.web.model;

import io.liuke.derivation.Derivations;
import io.liuke.shared.Companies;
import io.liuke.testing.TestJobs;
import io.liuke.web.api.PastCompanies;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented company with fourteen months of orders, which carry the model that learns from the own past. */
@TestComponent
class TaughtCompany {

    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    static final LocalDate WEEK_AGO = TODAY.minusDays(8);

    private final JdbcClient jdbc;
    private final Companies companies;
    private final Derivations derivations;
    private final TestJobs jobs;

    TaughtCompany(JdbcClient jdbc, Companies companies, Derivations derivations, TestJobs jobs) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.derivations = derivations;
        this.jobs = jobs;
    }

    /** Empty but for its customers and their orders. */
    void begin() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier, customer_tier_change,
                            risk_score, risk_score_step, risk_override, scoring_run, derivation_run, purchase_model, scheduled_tasks,
                            backtest_run, import_run cascade
                        """).update();
        PastCompanies.FOURTEEN_MONTHS.fill(jdbc);
    }

    /** A night, and what it starts. */
    void night(LocalDate day) {
        companies.viewOn(day);
        derivations.runNow(null);
        jobs.runAll();
    }
}
