package io.liuke.web.support.demo;

import io.liuke.shared.Company;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes the demo company by COPY, in one transaction, into a database that holds nobody yet. */
@Repository
class DemoStore {

    private final JdbcTemplate jdbc;

    DemoStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        Boolean someone = jdbc.queryForObject(
                "select exists (select from staff) or exists (select from customer)", Boolean.class);
        return !Boolean.TRUE.equals(someone);
    }

    /**
     * Writes all of it.
     *
     * @param passwordHash of everybody
     */
    @Transactional
    public void write(DemoCompany demo, Company company, String passwordHash) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            Copying copying = new Copying(connection);
            people(copying, passwordHash);
            DemoTables tables = new DemoTables(demo, company.zoneId());
            tables.customers(copying);
            tables.purchases(copying);
            tables.costs(copying);
            tables.work(copying);
            tables.cases(copying);
            return (long) demo.customers().size();
        });
        jdbc.update("""
                update company
                set name = ?, default_margin = ?, active_window_days = 90, demo = true, version = version + 1
                """, "山海咖啡供应", new BigDecimal("0.3200"));
        moveSequences();
    }

    private static void people(Copying copying, String passwordHash) throws SQLException {
        copying.into(
                        "copy team (id, name, lead_id) from stdin",
                        People.TEAMS,
                        (copy, id, t) -> copy.row(t.id(), t.name(), t.lead()))
                .into(
                        """
                        copy staff (id, login, name, email, password_hash, role, team_id, minutes_per_day) from stdin
                        """,
                        People.STAFF,
                        (copy, id, w) -> copy.row(
                                w.id(),
                                w.login(),
                                w.name(),
                                w.login() + "@example.com",
                                passwordHash,
                                w.role().name(),
                                w.team(),
                                w.minutes()));
    }

    /** The rows brought their own ids; the next ones come after them. */
    private void moveSequences() {
        jdbc.execute("""
                select setval('team_seq', 101), setval('staff_seq', 101),
                       setval('customer_seq', (select max(id) + 100 from customer)),
                       setval('customer_contact_seq', (select max(id) + 100 from customer_contact)),
                       setval('customer_decision_seq', (select max(id) + 100 from customer_decision)),
                       setval('purchase_seq', (select max(id) + 100 from purchase)),
                       setval('customer_cost_seq', (select max(id) + 1000 from customer_cost)),
                       setval('interaction_seq', (select max(id) + 100 from interaction)),
                       setval('followup_seq', (select max(id) + 100 from followup)),
                       setval('risk_override_seq', (select max(id) + 100 from risk_override)),
                       setval('retention_case_seq', (select max(id) + 100 from retention_case)),
                       setval('retention_case_step_seq', (select max(id) + 100 from retention_case_step))
                """);
    }
}
