package io.liuke.benchmark;

import static io.liuke.benchmark.Results.number;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Runs the packaged product with an invented company of {@code -Dliuke.benchmark.customers} customers and ten times as many
 * purchases, and prints what each thing takes beside what SQL alone takes. Nothing is asserted: see docs/benchmarks.md.
 */
class SizeBenchmark {

    private static final int CUSTOMERS = Integer.getInteger("liuke.benchmark.customers", 10_000);
    private static final int NEW_PURCHASES = 10_000;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path directory;

    private final Results results = new Results();
    private final Growth growth = new Growth(Path.of("target/benchmarks"), CUSTOMERS);

    @Test
    void measure() throws Exception {
        CompanyFiles files = new CompanyFiles(CUSTOMERS, LocalDate.now());
        files.writeCustomers(directory.resolve("customers.csv"));
        files.writePurchases(directory.resolve("purchases.csv"));
        files.writeNewPurchases(directory.resolve("new.csv"), NEW_PURCHASES);
        String password;
        try (Product product = Product.start(directory)) {
            results.note(
                    "first start, which makes the database, to the sign-in page",
                    number(product.started().toMillis() / 1000.0) + " s",
                    "");
            results.atMost("memory of the process, idle", product.residentMib(), "MiB", "", 450);
            password = product.adminPassword();
            Client client = new Client(product.address());
            SqlLimits limits = new SqlLimits(product.database());
            Runs runs = new Runs(product.database());
            addOwners(product.database(), files.owners());
            runs.lookAsOfToday();
            rate(client, "customers", "customers.csv", limits, "customer", 35_000);
            addContacts(product.database());
            rate(client, "purchases", "purchases.csv", limits, "purchase", 40_000);
            derivationAndScores(client, limits, runs);
            results.note("memory of the process, most", product.mostResidentMib() + " MiB (heap at most 1 GiB)", "");
        }
        try (Product product = Product.start(directory)) {
            results.atMost(
                    "second start, to the sign-in page", product.started().toMillis() / 1000.0, "s", "", 10);
            results.atMost("memory of the process, idle with this company", product.residentMib(), "MiB", "", 450);
            new PageBenchmark(product, password, results, growth).measure();
        }
        results.print("%,d customers".formatted(CUSTOMERS));
        growth.print();
    }

    private void rate(Client client, String kind, String file, SqlLimits limits, String table, int target)
            throws Exception {
        double millis = Timing.millis(() -> client.importFile(kind, directory.resolve(file)));
        long rows = limits.size(table);
        double limit = rows / limits.secondsToFill(table);
        results.atLeast(
                "import of " + kind + ", first load",
                rows / millis * 1000,
                "rows/s",
                number(limit) + " rows/s",
                target);
    }

    private void derivationAndScores(Client client, SqlLimits limits, Runs runs) throws Exception {
        runs.await(); // an import that brings more than a few starts them itself
        results.note(
                "first derivation, with all history, and scoring",
                number(runs.secondsOfLast()) + " s " + runs.stages(),
                "");
        results.note(
                "scores of the %d weeks before, worked out once".formatted(Product.WEEKS_OF_PAST_SCORES),
                number(runs.secondsOfPastScores()) + " s",
                "");
        runs.moveOnByADay();
        client.run("derivations");
        runs.await();
        double sql = limits.secondsToAddUp() + limits.secondsToJoin() + limits.secondsToWriteScores();
        double night = runs.secondsOfLast();
        results.atMost("every night: facts, states, tiers, scores of all", night, "s", number(sql) + " s", 40);
        results.note("its stages", runs.stages(), "");
        growth.put("night", night);
        JsonNode models = client.get("/api/v1/model").get("purchaseModels");
        for (JsonNode model : models) {
            results.atMost(
                    "fit of " + model.get("name").asString(),
                    model.get("fitMillis").asDouble() / 1000,
                    "s",
                    "",
                    1.5);
        }
        double after = Timing.millis(runs::awaitQuiet) / 1000;
        results.note("what follows a night: the warnings of its day and the rest", number(after) + " s", "");
        double few = Timing.millis(() -> client.importFile("purchases", directory.resolve("new.csv"))) / 1000;
        double recomputed = limits.secondsToAddUpNewest(NEW_PURCHASES);
        results.atMost("10,000 new purchases imported, derived and scored", few, "s", number(recomputed) + " s", 1);
    }

    /** Three a customer, of the last two years; there is no import of contacts yet. */
    private static void addContacts(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, two_way, staff_id, minutes, recorded_at)
                        select c.id, nextval('interaction_seq'), d.at, (array['PHONE', 'EMAIL', 'VISIT'])[1 + (h.h >> 8) % 3],
                               case when h.h % 4 = 0 then 'INBOUND' else 'OUTBOUND' end, h.h % 3 = 0, c.owner_id, 5 + h.h % 20, d.at
                        from customer c
                        cross join generate_series(1, 3) n
                        cross join lateral (select abs(hashint8(c.id * 3 + n)::bigint) as h) h
                        cross join lateral (select now() - (h.h % 730) * interval '1 day' as at) d
                        """).update();
        jdbc.sql("analyze interaction").update();
    }

    /** Account managers who sign in with the administrator's password. */
    private static void addOwners(JdbcClient jdbc, int owners) {
        jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role)
                        select 1000 + n, 'am' || lpad(n::text, 4, '0'), 'Manager ' || n,
                               (select password_hash from staff where login = 'admin'), 'ACCOUNT_MANAGER'
                        from generate_series(0, :owners - 1) n
                        """).param("owners", owners).update();
    }
}
