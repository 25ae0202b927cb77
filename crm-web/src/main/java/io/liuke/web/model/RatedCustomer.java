package io.liuke.web.model;

import io.liuke.customer.LifecycleState;
import org.jspecify.annotations.Nullable;

/**
 * A customer behind a figure of a back-test.
 *
 * @param churn what the model said as of the cutoff
 * @param left whether they did not order within the horizon
 * @param state of today
 */
public record RatedCustomer(
        long id,
        String code,
        String name,
        LifecycleState state,
        @Nullable String ownerName,
        double churn,
        double p,
        boolean left) {}
