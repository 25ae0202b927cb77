package io.liuke.kills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for work as a program does. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK_BELOW = 300;

    private final Liuke liuke;

    Api(Liuke liuke) {
        this.liuke = liuke;
    }

    /** @return the id of the import; null if it was not accepted */
    @Nullable Long load(String kind, Path file) throws IOException, InterruptedException {
        return post("/api/v1/imports/" + kind, "text/csv", BodyPublishers.ofFile(file));
    }

    /** @param what derivations or scorings */
    @Nullable Long start(String what) throws IOException, InterruptedException {
        return post("/api/v1/" + what, "application/json", BodyPublishers.ofString("{}"));
    }

    private @Nullable Long post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(liuke.address().resolve(path))
                .header("Authorization", "Bearer " + Liuke.TOKEN)
                .header("Content-Type", type)
                .POST(body)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode id =
                answer.statusCode() < OK_BELOW ? JSON.readTree(answer.body()).get("id") : null;
        return id == null ? null : id.asLong();
    }
}
