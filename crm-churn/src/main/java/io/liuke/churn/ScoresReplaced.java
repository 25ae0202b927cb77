package io.liuke.churn;

/** The scores of this run are no longer kept: a newer current run has taken their place. */
public class ScoresReplaced extends RuntimeException {

    public ScoresReplaced(ScoringId scoring) {
        super("The scores of scoring %d have been replaced by those of a newer one".formatted(scoring.value()));
    }
}
