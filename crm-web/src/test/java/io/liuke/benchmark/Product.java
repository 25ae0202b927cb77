package io.liuke.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The packaged product in a process of its own, empty, with a heap of 1 GiB and its embedded server. */
final class Product implements AutoCloseable {

    static final String TOKEN = "benchmark-benchmark-benchmark-benchmark";

    /** Of the 26 that a company gets at its first scoring: each takes as long as the others. */
    static final int WEEKS_OF_PAST_SCORES = 4;

    /** Replaces itself by the JVM, so that its process is the product's. */
    private static final Path LAUNCHER = Path.of("../bin/liuke").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PASSWORD = Pattern.compile("as admin with the password (\\S+)");
    private static final int PORT_LINE = 3;

    private final Process process;
    private final Path data;
    private final Path log;
    private final URI address;
    private final Duration started;

    private Product(Process process, Path data, Path log, URI address, Duration started) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.address = address;
        this.started = started;
    }

    /** Returns once the sign-in page answers; on the data of an earlier one, where there is any. */
    static Product start(Path directory) throws IOException, InterruptedException {
        int port = freePort();
        Path data = directory.resolve("data");
        Path log = directory.resolve("product.log");
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx1g");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("LIUKE_DATA", data.toString());
        builder.environment().put("LIUKE_DEMO", "false");
        builder.environment().put("LIUKE_BOOTSTRAP_TOKEN", TOKEN);
        builder.environment().put("LIUKE_SCORE_HISTORY_WEEKS", Integer.toString(WEEKS_OF_PAST_SCORES));
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        awaitSignIn(process, address, start);
        return new Product(process, data, log, address, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void awaitSignIn(Process process, URI address, long start) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/login")).build();
        while (true) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the product does not start", notYet);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    /** From the start of the process to the first answer. */
    Duration started() {
        return started;
    }

    /** Memory of the Java process that is in use, in MiB; Linux only. */
    long residentMib() throws IOException {
        return memory("VmRSS");
    }

    long mostResidentMib() throws IOException {
        return memory("VmHWM");
    }

    private long memory(String line) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return status.stream()
                .filter(l -> l.startsWith(line))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    String adminPassword() throws IOException {
        Matcher matcher = PASSWORD.matcher(Files.readString(log));
        if (!matcher.find()) {
            throw new IllegalStateException("no password in " + log);
        }
        return matcher.group(1);
    }

    /** The database as the product's role sees it. */
    JdbcClient database() throws IOException {
        int port = Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip());
        String password = Files.readString(data.resolve("postgres.password")).strip();
        // one connection kept open, as the product's pool does; to open one takes longer than a page's query
        return JdbcClient.create(new SingleConnectionDataSource(
                "jdbc:postgresql://localhost:%d/liuke".formatted(port), "liuke", password, true));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the product stops", e);
        }
    }
}
