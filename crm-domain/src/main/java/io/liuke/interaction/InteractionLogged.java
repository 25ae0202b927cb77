package io.liuke.interaction;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact was noted. */
public record InteractionLogged(
        CustomerId customer,
        InteractionId interaction,
        Instant at,
        Channel channel,
        Direction direction,
        boolean twoWay,
        @Nullable StaffId staff) {}
