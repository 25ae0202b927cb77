package io.liuke.churn.scoring;

import io.liuke.derivation.Derivations;
import io.liuke.shared.Companies;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company of a few customers whose orders a test decides, seen from a fixed day. */
@TestComponent
public class SmallCompany {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final JdbcClient jdbc;
    private final Companies companies;
    private final Derivations derivations;
    private final TestJobs jobs;

    SmallCompany(JdbcClient jdbc, Companies companies, Derivations derivations, TestJobs jobs) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.derivations = derivations;
        this.jobs = jobs;
    }

    public void empty() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier, customer_tier_change,
                            risk_score, risk_score_step, staff, scoring_run, purchase_model, derivation_run, tier_boundary cascade
                        """).update();
        jdbc.sql("truncate scheduled_tasks").update();
        jdbc.sql("update lifecycle_rule set usual_gap = null").update();
        companies.viewOn(TODAY);
        jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role)
                        values (1, 'li', '李', 'none', 'ACCOUNT_MANAGER')
                        """).update();
    }

    public void customer(long id) {
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since, phone, owner_id)
                        values (:id, 'C' || :id, 'Customer ' || :id, :since, :since, '1380000', 1)
                        """).param("id", id).param("since", TODAY.minusYears(3)).update();
    }

    /** Orders of 100 on these days before today. */
    public void orders(long customer, int... daysAgo) {
        for (int ago : daysAgo) {
            jdbc.sql("""
                            insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
                            values (:customer, nextval('purchase_seq'), gen_random_uuid(), :day, :day, 100, 30, :day)
                            """)
                    .param("customer", customer)
                    .param("day", TODAY.minusDays(ago))
                    .update();
        }
    }

    /** Customers 1 … n, who buy by chance at rates of their own, and after each order may have had enough. */
    public void buyers(int n) {
        Random random = new Random(42);
        for (int i = 1; i <= n; i++) {
            customer(i);
            double gap = 10 + 50 * random.nextDouble();
            double day = 20 + random.nextInt(500);
            do {
                orders(i, (int) day);
                day -= 1 - gap * Math.log(1 - random.nextDouble());
            } while (day >= 0 && random.nextDouble() > 0.12);
        }
    }

    /** Derives states and tiers, and runs the scoring that follows from that. */
    public void deriveAndScore() {
        derivations.runNow(null);
        jobs.runAll();
    }
}
