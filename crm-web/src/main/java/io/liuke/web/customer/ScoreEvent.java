package io.liuke.web.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have to do with a change of the score.
 *
 * @param kind RETURN, ORDER (late, or charged after cancelling), CASE_STEP, STATE, TIER or OVERRIDE
 * @param code of a late order LATE, the kind of a case or of an override
 * @param toCode the stage, state or tier that was reached
 */
public record ScoreEvent(
        LocalDate day,
        TimelineKind kind,
        @Nullable String code,
        @Nullable String toCode) {}
