package io.liuke.web.warning;

import io.liuke.churn.warning.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer of whom a rule would have spoken. */
record PreviewHit(
        long customerId,
        String name,
        @Nullable String tier,
        String state,
        @Nullable String ownerName,
        LocalDate firedOn,
        Outcome outcome,
        @Nullable LocalDate lastOn,
        @Nullable BigDecimal revenue365) {}
