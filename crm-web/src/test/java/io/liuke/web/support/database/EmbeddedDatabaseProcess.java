package io.liuke.web.support.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An embedded server in a Java process of its own, which can be killed as a machine kills it. */
final class EmbeddedDatabaseProcess implements AutoCloseable {

    private static final String READY = "READY ";

    private final Process process;
    private final List<String> said;
    private final int port;

    private EmbeddedDatabaseProcess(Process process, List<String> said, int port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /** What runs in the process: the server, until the input ends. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(Path.of(arguments[0])))) {
            System.out.println(READY
                    + URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    /** Returns once the server answers or the process has given up. */
    static EmbeddedDatabaseProcess start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabaseProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new java.util.ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            said.add(line);
            line = output.readLine();
        }
        return new EmbeddedDatabaseProcess(
                process, said, line == null ? 0 : Integer.parseInt(line.substring(READY.length())));
    }

    /** Of its server. */
    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** What it said before it was ready or gave up. */
    String said() {
        return String.join("\n", said);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the input, upon which the process stops its server; one that was killed is gone already. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
