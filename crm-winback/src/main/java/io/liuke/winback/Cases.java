package io.liuke.winback;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The work on one customer. Save cases are opened by people; win-back cases open and end by themselves, when a
 * derivation finds a customer lost or back. Who may act on whose customer is decided by the caller.
 */
public interface Cases {

    /**
     * Opens a save case, owned by the customer's owner, else by whoever opens it.
     *
     * @throws CaseAlreadyOpen if the customer has an open case of either kind
     * @throws NotAtRisk if the customer has not bought, is lost, or was given up
     */
    CaseId openSaveCase(CustomerId customer, StaffId by, @Nullable String note);

    /**
     * Moves a case on.
     *
     * @param version the version that the person saw
     * @throws IllegalStageMove naming the legal ones
     * @throws DiagnosisMissing on the way to DIAGNOSED, where no cause is recorded; {@link #diagnose} does both
     * @throws io.liuke.shared.StaleRecord if the case was changed since
     */
    void move(CustomerId customer, CaseId id, StageMove move, StaffId by, int version);

    /**
     * Records why the customer leaves or left; a save case at risk is diagnosed by it.
     *
     * @param version the version that the person saw
     * @throws io.liuke.shared.StaleRecord if the case was changed since
     */
    void diagnose(CustomerId customer, CaseId id, Diagnosis diagnosis, StaffId by, int version);
}
