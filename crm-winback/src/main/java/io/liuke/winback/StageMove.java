package io.liuke.winback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A move that a person makes with a case.
 *
 * @param note what was decided or came of it; kept as the outcome where the case ends
 * @param laterOn the day on which a case moved to {@link CaseStage#LATER} is to be taken up again; null otherwise
 */
public record StageMove(
        CaseStage to, @Nullable String note, @Nullable LocalDate laterOn) {

    public StageMove {
        if ((to == CaseStage.LATER) == (laterOn == null)) {
            throw new IllegalArgumentException("LATER, and nothing else, takes a date");
        }
    }
}
