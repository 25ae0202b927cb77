package io.liuke.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.liuke.kills.Company.OrderFile;
import io.liuke.shared.DatabaseFaults;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product in a process of its own, whose database hangs, is gone or has a full disk while an import runs: what people
 * and programs are told meanwhile, and that it goes on by itself. {@code -Dliuke.outage.seconds=60} makes it a minute.
 */
class HardTimesTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final long OUTAGE_SECONDS = Long.getLong("liuke.outage.seconds", 0);
    private static final int UNAVAILABLE = 503;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int ROWS = 10_000;
    private static final int DISK = 320;

    private static final Pattern PASSWORD = Pattern.compile("as admin with the password (\\S+)");

    @TempDir
    private static Path directory;

    private static SmallDisk disk;
    private static Company company;
    private static Liuke liuke;
    private static int files;

    @BeforeAll
    static void start() throws Exception {
        disk = new SmallDisk(directory.resolve("data"), DISK);
        company = new Company(500, directory);
        liuke = Liuke.start(directory, Liuke.fromClassPath());
    }

    @AfterAll
    static void stop() throws Exception {
        liuke.close();
        disk.close();
    }

    @Test
    void whileTheServerHangsPagesAndProgramsAreToldAndTheImportIsFinishedAfterwards() throws Exception {
        OrderFile file = nextFile();
        load(file);
        List<String> server = processes(liuke.serverPid());
        signal("-STOP", server);
        try {
            assertToldThatItIsAway();
        } finally {
            signal("-CONT", server);
        }
        assertGoesOn(file);
    }

    @Test
    void whileTheServerIsGonePagesAndProgramsAreToldAndTheImportIsFinishedAfterwards() throws Exception {
        OrderFile file = nextFile();
        load(file);
        Path binaries = directory.resolve("data/postgres-binaries");
        Path elsewhere = directory.resolve("data/elsewhere");
        Files.move(binaries, elsewhere);
        try {
            liuke.killServer();
            assertToldThatItIsAway();
        } finally {
            Files.move(elsewhere, binaries);
        }
        assertGoesOn(file);
    }

    @Test
    void whereTheDiskIsFullTheImportSaysSoNothingIsLostAndWithRoomEverythingGoesOn() throws Exception {
        assumeTrue(disk.isSmall(), "only root can mount a small disk to fill: this is not tried here");
        OrderFile before = nextFile();
        load(before);
        Books.settle(liuke);
        Browser admin = signedIn();
        HttpResponse<String> teams = admin.get(port(), "/settings/teams/new");
        disk.fill(12);
        long failed = load(company.orders(++files, 12 * ROWS, true));
        Awaitility.await().atMost(LONG).until(() -> isOver(failed));
        assertThat(failure(failed)).contains("DISK_FULL");
        assertThat(Books.orders(liuke.database(), "file-" + files).count()).isZero();
        // room in the server's log, without which it would end
        liuke.database("postgres").sql("checkpoint").update();
        disk.fill(0);
        HttpResponse<String> form = untilRefused(
                i -> admin.post(port(), "/settings/teams", "version=0&name=" + i + "-" + "x".repeat(50), teams));
        assertThat(form.statusCode()).isEqualTo(INSUFFICIENT_STORAGE);
        assertThat(form.body()).contains("The disk of the database is full");
        assertThat(upload(before).statusCode()).isEqualTo(INSUFFICIENT_STORAGE);
        HttpResponse<String> problem = untilRefused(i -> contact("C1", "note " + i));
        assertThat(problem.statusCode()).isEqualTo(INSUFFICIENT_STORAGE);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ask("/api/v1/imports", "application/json", "en").statusCode())
                .as("what is there can be read")
                .isEqualTo(200);
        disk.makeRoom();
        assertThat(Books.orders(liuke.database(), before.name()).count()).isEqualTo(before.rows());
        OrderFile after = nextFile();
        load(after);
        assertGoesOn(after);
    }

    /** With the disk full down to the last page even the server's log cannot grow: it ends, until there is room. */
    @Test
    void whereEvenTheLogFindsNoRoomTheServerIsAwayUntilThereIsSome() throws Exception {
        assumeTrue(disk.isSmall(), "only root can mount a small disk to fill: this is not tried here");
        OrderFile before = nextFile();
        load(before);
        Books.settle(liuke);
        disk.fill(0);
        useUpTheLog();
        assertToldThatItIsAway();
        disk.makeRoom();
        assertGoesOn(before);
    }

    /** Until the server, which cannot begin the next file of its log, ends. */
    private static void useUpTheLog() throws IOException {
        JdbcClient superuser = liuke.database("postgres");
        try {
            for (int i = 0; i < 64; i++) {
                superuser
                        .sql("select pg_logical_emit_message(false, 'liuke-test', 'room')")
                        .query(row -> {});
                superuser.sql("select pg_switch_wal()").query(row -> {});
            }
        } catch (DataAccessException ended) {
            assertThat(DatabaseFaults.isDiskFull(ended) || DatabaseFaults.isOutage(ended))
                    .isTrue();
        }
    }

    private interface Request {
        HttpResponse<String> send(int number) throws IOException, InterruptedException;
    }

    /** The first page of each table that is full already refuses; until then there is room for some more rows. */
    private static HttpResponse<String> untilRefused(Request request) throws IOException, InterruptedException {
        HttpResponse<String> answer = request.send(0);
        for (int i = 1; i < 500 && answer.statusCode() < 500; i++) {
            answer = request.send(i);
        }
        return answer;
    }

    private static HttpResponse<String> upload(OrderFile file) throws IOException, InterruptedException {
        return post("/api/v1/imports/purchases", "text/csv", HttpRequest.BodyPublishers.ofFile(file.path()));
    }

    private static HttpResponse<String> contact(String customer, String note) throws IOException, InterruptedException {
        String body = """
                {"customer": "%s", "channel": "PHONE", "direction": "OUTBOUND", "note": "%s"}
                """.formatted(customer, (note + " ").repeat(50));
        return post("/api/v1/interactions", "application/json", HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(liuke.address().resolve(path))
                .header("Authorization", "Bearer " + Liuke.TOKEN)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Browser signedIn() throws IOException, InterruptedException {
        Matcher password = PASSWORD.matcher(Files.readString(directory.resolve("product.log")));
        assertThat(password.find()).isTrue();
        Browser browser = new Browser();
        browser.post(
                port(),
                "/login",
                "login=admin&password=" + Browser.encoded(password.group(1)),
                browser.get(port(), "/login"));
        return browser;
    }

    private static int port() {
        return liuke.address().getPort();
    }

    private static boolean isOver(long id) throws IOException {
        return liuke.database()
                .sql("select status not in ('QUEUED', 'RUNNING') from import_run where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String failure(long id) throws IOException {
        return liuke.database()
                .sql("select failure::text from import_run where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static OrderFile nextFile() throws IOException {
        files++;
        return company.orders(files, ROWS, true);
    }

    /** Returns when it is accepted; it runs then or soon. */
    private static long load(OrderFile file) throws IOException, InterruptedException {
        return Objects.requireNonNull(new Api(liuke).load("purchases", file.path()));
    }

    private static void assertToldThatItIsAway() throws Exception {
        Awaitility.await().atMost(LONG).until(() -> liuke.status("/login") == UNAVAILABLE);
        TimeUnit.SECONDS.sleep(OUTAGE_SECONDS);
        HttpResponse<String> page = ask("/login", "text/html", "zh-CN");
        assertThat(page.statusCode()).isEqualTo(UNAVAILABLE);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("数据库正在重新启动").doesNotContain("Exception");
        HttpResponse<String> problem = ask("/api/v1/imports", "application/json", "en");
        assertThat(problem.statusCode()).isEqualTo(UNAVAILABLE);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem.body()).contains("The database does not answer");
    }

    private static void assertGoesOn(OrderFile file) throws Exception {
        liuke.awaitPages();
        assertThat(Books.settle(liuke)).as("jobs that are stuck").isZero();
        Books.Orders orders = Books.orders(liuke.database(), file.name());
        assertThat(orders.count()).isEqualTo(file.rows());
        assertThat(orders.amount()).isEqualByComparingTo(file.amount());
        assertThat(Books.derived(liuke.database()).halfDone()).isZero();
    }

    /** The server and its sessions, which answer without it. */
    private static List<String> processes(long server) {
        ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(handle), handle.children())
                .map(process -> Long.toString(process.pid()))
                .toList();
    }

    private static void signal(String signal, List<String> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/kill", signal));
        command.addAll(processes);
        new ProcessBuilder(command).start().waitFor();
    }

    private static HttpResponse<String> ask(String path, String accept, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(liuke.address().resolve(path))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .header("Authorization", "Bearer " + Liuke.TOKEN)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
