package io.liuke.web.api;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCards;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.ScoringStatus;
import io.liuke.churn.Scorings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Scores of all, as of a date, and the models that made them. */
@RestController
class ScoringsApi {

    private final Scorings scorings;
    private final ModelCards cards;
    private final ScoresCsv csv;

    ScoringsApi(Scorings scorings, ModelCards cards, ScoresCsv csv) {
        this.scorings = scorings;
        this.cards = cards;
        this.csv = csv;
    }

    @PostMapping("/api/v1/scorings")
    ResponseEntity<ScoringView> start(@RequestBody(required = false) @Nullable AsOfRequest request) {
        AsOfRequest asked = AsOfRequest.orNow(request);
        ScoringId id = scorings.start(asked.asOf(), asked.horizonDays());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/scorings/" + id.value()))
                .body(show(id.value()));
    }

    @GetMapping("/api/v1/scorings/{id}")
    ScoringView show(@PathVariable long id) {
        return ScoringView.of(find(id));
    }

    /** Nothing is left of it when this returns. */
    @PostMapping("/api/v1/scorings/{id}/cancel")
    ScoringView cancel(@PathVariable long id) {
        if (!scorings.cancel(find(id).id())) {
            throw new RunIsOver();
        }
        return show(id);
    }

    @GetMapping("/api/v1/scorings/{id}/scores.csv")
    void scores(@PathVariable long id, HttpServletResponse response) throws IOException {
        ScoringRun run = find(id);
        if (run.status() != ScoringStatus.DONE) {
            throw new NoSuchElementException("scoring " + id + " has not ended");
        }
        csv.write(run.id(), response);
    }

    @GetMapping("/api/v1/scorings/{id}/model")
    ModelCard model(@PathVariable long id) {
        return cards.of(new ScoringId(id)).orElseThrow();
    }

    @GetMapping("/api/v1/model")
    ModelCard model() {
        return cards.current().orElseThrow();
    }

    private ScoringRun find(long id) {
        return scorings.find(new ScoringId(id)).orElseThrow();
    }
}
