package io.liuke.handover;

import io.liuke.customer.HandoverKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over that was made.
 *
 * @param to null: several people
 * @param work how many pieces of open work went along
 */
public record PastHandover(
        long id,
        HandoverKind kind,
        Instant at,
        String by,
        @Nullable String from,
        @Nullable String to,
        int customers,
        int work,
        boolean undone) {}
