package io.liuke.web.today;

import io.liuke.winback.LossCause;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why the customer leaves: as the customer says, as we found, and on what evidence. */
record DiagnosisForm(
        @Nullable LossCause stated,
        @Nullable LossCause verified,
        @Size(max = 1000) @Nullable String evidence) {}
