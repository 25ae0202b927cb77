package io.liuke.churn.scoring;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer besides the orders, as of the date of the score.
 *
 * @param tier null for those who are out of the pyramid
 * @param company an organisation, as against one person
 * @param mayCall whether calls were not refused
 * @param phone whether there is a number, and calls were not refused
 * @param email whether there is an address and e-mail was not refused
 * @param promiseDueOn day of the oldest overdue promise; null without one
 */
record CustomerContext(
        LifecycleState state,
        @Nullable ValueTier tier,
        boolean company,
        boolean mayCall,
        boolean phone,
        boolean wecom,
        boolean email,
        @Nullable LocalDate promiseDueOn) {}
