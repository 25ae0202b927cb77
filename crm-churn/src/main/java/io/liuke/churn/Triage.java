package io.liuke.churn;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes customers out of the queue for a while. At most one decision is in force for a customer: a new one ends the one
 * before. Who may decide about whose customer is for the caller to check.
 */
public interface Triage {

    /**
     * Not now. The customer comes back on {@code until}, or earlier if the churn probability rises by 15 points.
     *
     * @param until from tomorrow to a year ahead
     * @throws TriageRefused if the date is outside that, the reason is blank, or the customer has no score
     */
    OverrideId snooze(CustomerId customer, LocalDate until, String reason, StaffId by);

    /**
     * The model is wrong. Its probability of this moment is kept, so that it can be seen later who was right.
     *
     * @param until from tomorrow to a year ahead
     * @throws TriageRefused as for {@link #snooze}
     */
    OverrideId falseAlarm(CustomerId customer, LocalDate until, String reason, StaffId by);

    /** Ends a decision early, also as "undo"; without effect if it is over. */
    void end(CustomerId customer, OverrideId id);

    /** The decision in force today. */
    Optional<RiskOverride> active(CustomerId customer);

    /** All decisions about a customer, the newest first. */
    List<RiskOverride> history(CustomerId customer);
}
