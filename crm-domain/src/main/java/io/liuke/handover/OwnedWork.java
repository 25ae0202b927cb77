package io.liuke.handover;

import io.liuke.customer.CustomersHandedOver;
import io.liuke.customer.HandoverId;
import io.liuke.staff.StaffId;
import java.util.List;

/**
 * Open work with customers that is a person's own: each module with such work contributes its own. With that the work is
 * counted, stands in the hand-over pack, goes along with the customers and comes back with them; nothing else is needed.
 */
public interface OwnedWork {

    /** Of everybody who has any. */
    List<WorkCount> counts();

    /** What is open with a person, with whosever customers; the most urgent first. */
    List<WorkItem> openOf(StaffId owner, int limit);

    /**
     * What is the giver's and open goes to the new owner of its customer ({@code owner_change} under the hand-over's id);
     * and, if the hand-over names somebody for the rest, what is the giver's with customers of others goes to their owner,
     * or to that person where the owner does not take over ({@code staff_takes_over}). Each piece is noted in
     * {@code owner_handover_work}.
     */
    void goAlong(CustomersHandedOver handover);

    /** What went along with the hand-over and is still open with whom it came to goes back. */
    void comeBack(HandoverId handover);
}
