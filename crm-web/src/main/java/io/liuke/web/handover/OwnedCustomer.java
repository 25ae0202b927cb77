package io.liuke.web.handover;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer of somebody who may leave. */
public record OwnedCustomer(
        long id,
        String code,
        String name,
        LifecycleState state,
        @Nullable ValueTier tier,
        @Nullable String band,
        BigDecimal money,
        BigDecimal profit365,
        @Nullable LocalDate lastOn) {}
