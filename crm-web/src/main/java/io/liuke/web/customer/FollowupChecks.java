package io.liuke.web.customer;

import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupReadModel;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What a follow-up of a request must be, beyond what its form says. */
@Component
class FollowupChecks {

    private final FollowupReadModel followups;
    private final StaffDirectory staff;
    private final BusinessTime time;

    FollowupChecks(FollowupReadModel followups, StaffDirectory staff, BusinessTime time) {
        this.followups = followups;
        this.staff = staff;
        this.time = time;
    }

    /** Due today or later, and for somebody who is still here. */
    void check(FollowupForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return;
        }
        if (form.dueOn().isBefore(time.today())) {
            FieldFaults.reject(binding, "dueOn", "customer.followup.past");
        }
        if (staff.find(new StaffId(form.owner())).filter(StaffMember::enabled).isEmpty()) {
            FieldFaults.reject(binding, "owner", "customer.owner.unknown");
        }
    }

    /**
     * The follow-up, if it is the customer's; who may act for one customer must not reach those of another by their number.
     *
     * @throws NotFound if it is not
     */
    FollowupId of(long customer, long followup) {
        FollowupId id = new FollowupId(followup);
        return followups
                .find(id)
                .filter(item -> item.customerId() == customer)
                .map(item -> id)
                .orElseThrow(NotFound::new);
    }
}
