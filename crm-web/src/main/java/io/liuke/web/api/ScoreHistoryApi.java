package io.liuke.web.api;

import io.liuke.churn.ScoreHistory;
import io.liuke.churn.ScoreStep;
import io.liuke.web.customer.CustomerAccess;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a customer's score came to be, for machines. */
@RestController
class ScoreHistoryApi {

    private static final int MOST = 500;

    private final CustomerAccess access;
    private final ScoreHistory history;

    ScoreHistoryApi(CustomerAccess access, ScoreHistory history) {
        this.access = access;
        this.history = history;
    }

    /** Newest first; {@code after} is the day of the last one that was read. */
    @GetMapping("/api/v1/customers/{code}/scores")
    Page<ScoreStepItem> scores(
            @PathVariable String code,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable LocalDate after) {
        int most = Math.max(1, Math.min(MOST, limit));
        List<ScoreStep> steps = history.of(access.visible(code).customerId(), after, most + 1);
        List<ScoreStep> page = steps.subList(0, Math.min(most, steps.size()));
        String next = steps.size() > most ? page.get(most - 1).on().toString() : null;
        return new Page<>(page.stream().map(ScoreStepItem::of).toList(), next);
    }
}
