package io.liuke.churn.scoring;

import io.liuke.churn.PastScore;
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
 * @param ownerId who looks after the customer; no part of the score, but copied in for the queue
 * @param queuedOn since when the customer has stood in the queue without a break; null for one who does not
 * @param kept what the last score carries along of the history of scores
 */
record CustomerContext(
        LifecycleState state,
        @Nullable ValueTier tier,
        boolean company,
        boolean mayCall,
        boolean phone,
        boolean wecom,
        boolean email,
        @Nullable LocalDate promiseDueOn,
        @Nullable Long ownerId,
        @Nullable LocalDate queuedOn,
        Kept kept) {

    /** The last kept score and the one of thirty days before; null where there is none. */
    record Kept(
            @Nullable LocalDate on,
            @Nullable Double probability,
            @Nullable PastScore past) {

        static final Kept NOTHING = new Kept(null, null, null);
    }
}
