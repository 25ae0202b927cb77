package io.liuke.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that is well-behaved up to one command, which it answers as it is told, or by hanging up. */
public final class ScriptedServer implements AutoCloseable {

    public static final String HANGS_UP = "hangs up";
    private static final String GREETING = "GREETING";
    private static final String END = ".";

    private final ServerSocket socket;
    private final String command;
    private final String answer;
    private final AtomicInteger calls = new AtomicInteger();

    /** @param command {@code GREETING}, a command of SMTP, or the dot that ends a letter */
    public ScriptedServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often somebody came with a letter. */
    public int calls() {
        return calls.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket call = socket.accept()) {
                calls.incrementAndGet();
                talk(
                        new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8)),
                        call.getOutputStream());
            } catch (IOException e) {
                // the caller or the test is done
            }
        }
    }

    private void talk(BufferedReader in, OutputStream out) throws IOException {
        boolean goesOn = says(GREETING, "220 here", out);
        while (goesOn) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String word = line.split("[ :]")[0].toUpperCase();
            goesOn = says(word, word.equals("DATA") ? "354 go" : "250 fine", out) && !word.equals("QUIT");
            if (goesOn && word.equals("DATA") && !command.equals("DATA")) {
                goesOn = takes(in) && says(END, "250 taken", out);
            }
        }
    }

    private static boolean takes(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(END)) {
            line = in.readLine();
        }
        return line != null;
    }

    private boolean says(String said, String usual, OutputStream out) throws IOException {
        String answered = said.equals(command) ? answer : usual;
        if (answered.equals(HANGS_UP)) {
            return false;
        }
        out.write((answered + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
