package io.liuke.churn;

import io.liuke.churn.model.Quality;
import java.util.List;

/**
 * What a back-test found.
 *
 * @param promoted the model that the company's evidence before the cutoff carries: it made the predictions
 * @param why what keeps the company from a higher rung; empty on the highest
 * @param candidates all that could be trained, each with its figures; chosen without a look at them
 * @param model card of the promoted model
 */
public record BacktestReport(String promoted, List<ModelCard.Why> why, List<Candidate> candidates, ModelCard model) {

    /** The days since the last order alone, in a logistic regression: what any spreadsheet could say. */
    public static final String SILENCE = "SILENCE";

    /**
     * One model and its figures.
     *
     * @param all customers who had ordered by the cutoff
     * @param active180 those of them who had ordered within the 180 days before it
     */
    public record Candidate(String model, Quality all, Quality active180) {}
}
