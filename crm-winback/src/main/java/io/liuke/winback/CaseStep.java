package io.liuke.winback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a case as screens show it; without {@code by} it happened by itself. */
public record CaseStep(
        long caseId,
        @Nullable CaseStage fromStage,
        CaseStage toStage,
        @Nullable String note,
        @Nullable String by,
        Instant at) {}
