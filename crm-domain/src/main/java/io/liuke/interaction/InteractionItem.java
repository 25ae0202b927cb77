package io.liuke.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact as screens show it. */
public record InteractionItem(
        long id,
        long customerId,
        Instant at,
        Channel channel,
        Direction direction,
        boolean twoWay,
        @Nullable String note,
        @Nullable Long staffId,
        @Nullable String staffName,
        int minutes) {}
