package io.liuke.web.customer;

import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may own a customer: account managers and managers who are still here. */
@Component
public class Owners {

    private final StaffDirectory staff;

    Owners(StaffDirectory staff) {
        this.staff = staff;
    }

    public List<StaffMember> all() {
        return staff.enabled(Role.ACCOUNT_MANAGER, Role.MANAGER);
    }

    public boolean may(StaffId id) {
        return all().stream().anyMatch(member -> member.id().equals(id));
    }
}
