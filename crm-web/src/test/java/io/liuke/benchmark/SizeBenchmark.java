package io.liuke.benchmark;

import static io.liuke.benchmark.Results.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int TIMES = 200;
    private static final Pattern NEXT = Pattern.compile("href=\"(/today\\?[^\"]*after=[^\"]*)\"");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path directory;

    private final Results results = new Results();

    @Test
    void measure() throws Exception {
        CompanyFiles files = new CompanyFiles(CUSTOMERS, LocalDate.now());
        files.writeCustomers(directory.resolve("customers.csv"));
        files.writePurchases(directory.resolve("purchases.csv"));
        files.writeNewPurchases(directory.resolve("new.csv"), NEW_PURCHASES);
        try (Product product = Product.start(jar(), directory)) {
            results.note(
                    "first start, which makes the database, to the sign-in page",
                    number(product.started().toMillis() / 1000.0) + " s",
                    "");
            results.atMost("memory of the process, idle", product.residentMib(), "MiB", "", 450);
            Client client = new Client(product.address());
            SqlLimits limits = new SqlLimits(product.database());
            addOwners(product.database(), files.owners());
            imports(client, limits);
            derivationAndScores(client, limits);
            pages(product, limits);
            results.note("memory of the process, most", product.mostResidentMib() + " MiB (heap at most 1 GiB)", "");
        }
        results.print("%,d customers".formatted(CUSTOMERS));
    }

    private void imports(Client client, SqlLimits limits) throws Exception {
        rate(client, "customers", "customers.csv", limits, "customer", 35_000);
        rate(client, "purchases", "purchases.csv", limits, "purchase", 40_000);
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

    private void derivationAndScores(Client client, SqlLimits limits) throws Exception {
        double first = Timing.millis(() -> client.run("derivations")) / 1000;
        results.note("first derivation, with all history", number(first) + " s", "");
        client.run("scorings");
        double derived = Timing.millis(() -> client.run("derivations")) / 1000;
        double[] scored = new double[1];
        JsonNode[] run = new JsonNode[1];
        scored[0] = Timing.millis(() -> run[0] = client.run("scorings")) / 1000;
        double sql = limits.secondsToAddUp() + limits.secondsToJoin() + limits.secondsToWriteScores();
        results.atMost(
                "every night: facts, states, tiers, scores of all", derived + scored[0], "s", number(sql) + " s", 40);
        results.note("of that scores", number(scored[0]) + " s " + run[0].get("stages"), "");
        JsonNode models = client.get("/api/v1/model").get("purchaseModels");
        for (JsonNode model : models) {
            results.atMost(
                    "fit of " + model.get("name").asString(),
                    model.get("fitMillis").asDouble() / 1000,
                    "s",
                    "",
                    1.5);
        }
        double few = Timing.millis(() -> client.importFile("purchases", directory.resolve("new.csv"))) / 1000;
        results.atMost("10,000 new purchases imported, derived and scored", few, "s", "", 1);
    }

    private void pages(Product product, SqlLimits limits) throws Exception {
        Client manager = new Client(product.address());
        manager.signIn(CompanyFiles.login(1), product.adminPassword());
        Timing sql = limits.queue(1001);
        Timing queue = Timing.of(TIMES, () -> manager.page("/today"));
        results.atMost("queue page, p50", queue.p50(), "ms", number(sql.p50()) + " ms", 10);
        results.note("queue page, p95", number(queue.p95()) + " ms", number(sql.p95()) + " ms");
        results.atLeast(
                "queue page, eight clients",
                Timing.perSecond(8, 4 * TIMES, () -> manager.page("/today")),
                "pages/s",
                "",
                180);
        String deep = deepest(manager);
        Timing depth = Timing.of(TIMES, () -> manager.page(deep));
        results.atMost("a page deep in the queue against the first", depth.p50() / queue.p50(), "times", "", 1.5);
        Client admin = new Client(product.address());
        admin.signIn("admin", product.adminPassword());
        Timing search = Timing.of(TIMES, () -> admin.page("/customers?q=%E7%8E%8B%E4%BC%9F"));
        results.atMost("search by two Chinese characters, p50", search.p50(), "ms", "", 40);
        Timing list = Timing.of(TIMES, () -> admin.page("/customers"));
        results.note("customers list with its count, p50", number(list.p50()) + " ms", "");
        List<String> ids = limits.someCustomers(2 * TIMES);
        Iterator<String> next = ids.iterator();
        Timing card = Timing.of(TIMES, () -> admin.page("/customers/" + next.next()));
        results.atMost("customer page, p50", card.p50(), "ms", "", 14);
        results.note("customer page, p95", number(card.p95()) + " ms", "");
    }

    private static String deepest(Client client) throws Exception {
        String path = "/today";
        for (int depth = 0; depth < 20; depth++) {
            Matcher next = NEXT.matcher(client.page(path));
            if (!next.find()) {
                return path;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
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

    private static Path jar() throws Exception {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(f -> f.getFileName().toString().matches("crm-web-.*(?<!sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the product first"))
                    .toAbsolutePath();
        }
    }
}
