package io.liuke.churn;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision to leave a customer out of the queue.
 *
 * @param until the customer is back in the queue on this day
 * @param churnProbability what the model said when the person overruled it
 * @param endedAt when it was ended early; null while it runs or ran its time
 */
public record RiskOverride(
        CustomerId customer,
        OverrideId id,
        OverrideKind kind,
        LocalDate until,
        String reason,
        StaffId by,
        double churnProbability,
        Instant createdAt,
        @Nullable Instant endedAt) {}
