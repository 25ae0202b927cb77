package io.liuke.web.customer;

import io.liuke.winback.CaseStage;
import io.liuke.winback.StageMove;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A case moves on. */
public record StageForm(
        @NotNull CaseStage to,
        @Size(max = 2000) @Nullable String note,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate laterOn,
        int version) {

    /** A case that rests says until when. */
    boolean lacksDate() {
        return to == CaseStage.LATER && laterOn == null;
    }

    StageMove toCommand() {
        return new StageMove(to, note, to == CaseStage.LATER ? laterOn : null);
    }
}
