package io.liuke.web.today;

import io.liuke.winback.CaseStage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A move of the open case.
 *
 * @param laterOn for LATER: when it is taken up again
 */
record StageForm(
        @NotNull @Nullable CaseStage to,
        @Size(max = 1000) @Nullable String note,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate laterOn) {}
