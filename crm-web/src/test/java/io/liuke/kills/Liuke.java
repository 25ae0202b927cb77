package io.liuke.kills;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product in a process of its own with its embedded server, which can be killed and started again on its data. */
final class Liuke implements AutoCloseable {

    static final String TOKEN = "kill-test-kill-test-kill-test-kill-test";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORT_LINE = 3;
    private static final int HTTP_OK = 200;

    /** A start lasts longer than most work here. */
    private static final List<String> QUICK = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path directory;
    private final List<String> program;
    private final int port;
    private final Process process;

    private Liuke(Path directory, List<String> program, int port, Process process) {
        this.directory = directory;
        this.program = program;
        this.port = port;
        this.process = process;
    }

    /**
     * Returns once the sign-in page answers.
     *
     * @param program what Java is to run: a jar, or a class path and a class
     */
    static Liuke start(Path directory, List<String> program) throws IOException, InterruptedException {
        return start(directory, program, freePort());
    }

    private static Liuke start(Path directory, List<String> program, int port)
            throws IOException, InterruptedException {
        ProcessBuilder builder = process(directory, program, port);
        builder.environment().put("LIUKE_DATA", directory.resolve("data").toString());
        Liuke liuke = new Liuke(directory, program, port, builder.start());
        liuke.awaitPages();
        return liuke;
    }

    /** The product on that port, without the demo company; it writes its log into the directory. */
    static ProcessBuilder process(Path directory, List<String> program, int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "@" + arguments(directory, program));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("LIUKE_DEMO", "false");
        builder.environment().put("LIUKE_BOOTSTRAP_TOKEN", TOKEN);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("product.log").toFile()));
    }

    /** The product by the class path of its tests, but without their beans, which keep jobs from running. */
    static List<String> fromClassPath() {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, "io.liuke.LiukeApplication");
    }

    /** In a file: a class path may be longer than a command line. */
    private static Path arguments(Path directory, List<String> program) throws IOException {
        List<String> arguments = new ArrayList<>(QUICK);
        arguments.addAll(program);
        List<String> quoted = arguments.stream()
                .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                .toList();
        return Files.write(directory.resolve("product.arguments"), quoted);
    }

    /** On the data that this one, which is dead, has left. */
    Liuke again() throws IOException, InterruptedException {
        return start(directory, program, port);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Until a page that needs the database comes, and not the word that it is being restarted. */
    void awaitPages() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status("/login") != HTTP_OK) {
            assertAlive();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the product does not answer, see its log in " + directory);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Of the answer; 0 if there is none. */
    int status(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notNow) {
            return 0;
        }
    }

    /** SIGKILL: it is given no time for anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void assertAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "the product ended by itself (%d), see its log in %s".formatted(process.exitValue(), directory));
        }
    }

    /** Of its database. */
    long serverPid() throws IOException {
        return Long.parseLong(serverFile().get(0).strip());
    }

    void killServer() throws IOException {
        ProcessHandle.of(serverPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private List<String> serverFile() throws IOException {
        return Files.readAllLines(directory.resolve("data/postgres/postmaster.pid"));
    }

    JdbcClient database() throws IOException {
        return database("liuke");
    }

    JdbcClient database(String user) throws IOException {
        String password =
                Files.readString(directory.resolve("data/postgres.password")).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:%s/liuke"
                        .formatted(serverFile().get(PORT_LINE).strip()),
                user,
                password));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks it to stop, as a service manager does, and waits until it has. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
