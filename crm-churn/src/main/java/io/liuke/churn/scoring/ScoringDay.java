package io.liuke.churn.scoring;

import java.time.LocalDate;

/**
 * What decides whether two scorings may be compared.
 *
 * @param viewed whether the company looked at a date that it chose
 * @param ranked whether the scores are ranks of the rhythm instead of probabilities
 */
record ScoringDay(LocalDate on, boolean viewed, boolean ranked) {

    static final int TREND_DAYS = 30;

    /** The day with which the arrow beside a score compares. */
    LocalDate past() {
        return on.minusDays(TREND_DAYS);
    }

    /** The same day again or a later one, looked at in the same way, and with scores of the same kind. */
    boolean goesOnFrom(ScoringDay before) {
        return !before.on.isAfter(on) && before.viewed == viewed && before.ranked == ranked;
    }
}
