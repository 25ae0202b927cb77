package io.liuke.web.api;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerId;
import io.liuke.customer.Customers;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies a patch as a whole or not at all. */
@Service
class CustomerChanges {

    private final Customers customers;
    private final StaffDirectory staff;
    private final BusinessTime time;

    CustomerChanges(Customers customers, StaffDirectory staff, BusinessTime time) {
        this.customers = customers;
        this.staff = staff;
        this.time = time;
    }

    @Transactional
    public void apply(CustomerPatch patch, CustomerDetail now) {
        CustomerId id = now.customerId();
        int version = patch.version(now);
        if (patch.changesOwner()) {
            customers.assign(id, member(patch.owner()), version);
            version++;
        }
        customers.edit(id, patch.profile(now), patch.consent(now), patch.cancelledOn(now, time.today()), version);
    }

    private @Nullable StaffId member(@Nullable String login) {
        if (login == null) {
            return null;
        }
        return staff.findByLogin(login)
                .map(StaffMember::id)
                .orElseThrow(() -> new CustomerPatch.Unreadable("owner", login));
    }
}
