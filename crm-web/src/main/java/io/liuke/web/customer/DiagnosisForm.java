package io.liuke.web.customer;

import io.liuke.winback.Diagnosis;
import io.liuke.winback.LossCause;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a customer leaves or left: what they say, what we found. */
public record DiagnosisForm(
        @Nullable LossCause stated,
        @Nullable LossCause verified,
        @Size(max = 2000) @Nullable String evidence,
        int version) {

    boolean isEmpty() {
        return stated == null && verified == null;
    }

    Diagnosis toCommand() {
        return new Diagnosis(stated, verified, evidence);
    }
}
