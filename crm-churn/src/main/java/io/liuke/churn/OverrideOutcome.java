package io.liuke.churn;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A false alarm and what came of it.
 *
 * @param churnProbability what the model had said
 * @param byName who overruled it
 * @param closesOn when the horizon of the score is over
 * @param ordered whether the customer ordered within the horizon: then the person was right; null while that is open
 */
public record OverrideOutcome(
        CustomerId customer,
        String customerName,
        String byName,
        LocalDate on,
        double churnProbability,
        String reason,
        LocalDate closesOn,
        @Nullable Boolean ordered) {}
