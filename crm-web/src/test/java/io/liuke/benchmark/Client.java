package io.liuke.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a screen, signed in as one person, which can also use the API. */
final class Client {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "CANCELLED");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long POLL_MILLIS = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;

    Client(URI address) {
        this.address = address;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(page("/login"));
        if (!token.find()) {
            throw new IllegalStateException("no CSRF token on the sign-in page");
        }
        String form = "_csrf=%s&login=%s&password=%s".formatted(encoded(token.group(1)), login, encoded(password));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String landed = http.send(request, BodyHandlers.ofString()).uri().getPath();
        if (landed.equals("/login")) {
            throw new IllegalStateException(login + " could not sign in");
        }
    }

    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a file and waits until it is imported. */
    JsonNode importFile(String kind, Path file) throws IOException, InterruptedException {
        JsonNode run = api("POST", "/api/v1/imports/" + kind, "text/csv", BodyPublishers.ofFile(file));
        return await("/api/v1/imports/" + run.get("id").asLong());
    }

    /** Starts a run (derivations, scorings) and waits for its end. */
    JsonNode run(String what) throws IOException, InterruptedException {
        JsonNode run = api("POST", "/api/v1/" + what, "application/json", BodyPublishers.ofString("{}"));
        return await("/api/v1/" + what + "/" + run.get("id").asLong());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return api("GET", path, "application/json", BodyPublishers.noBody());
    }

    private JsonNode await(String path) throws IOException, InterruptedException {
        while (true) {
            JsonNode run = get(path);
            String status = run.get("status").asString();
            if (ENDED.contains(status)) {
                if (!status.equals("DONE")) {
                    throw new IllegalStateException(path + ": " + run);
                }
                return run;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private JsonNode api(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + Product.TOKEN)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
