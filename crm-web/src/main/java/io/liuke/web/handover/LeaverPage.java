package io.liuke.web.handover;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.web.support.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one person who may leave. */
@Component
class LeaverPage {

    private static final int PAGE = 50;

    private final OwnerRows rows;
    private final OwnedCustomersReadModel customers;
    private final Receivers receivers;
    private final BusinessTime time;

    LeaverPage(OwnerRows rows, OwnedCustomersReadModel customers, Receivers receivers, BusinessTime time) {
        this.rows = rows;
        this.customers = customers;
        this.receivers = receivers;
        this.time = time;
    }

    OwnerRow row(long staff) {
        return rows.of(staff);
    }

    String fill(long staff, @Nullable String after, Model model) {
        StaffId id = new StaffId(staff);
        OwnerRow row = rows.of(staff);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", AvailabilityForm.of(row.availability()));
        }
        List<OwnedCustomer> found = customers.page(id, after == null ? null : Cursor.parse(after, 3), PAGE + 1);
        List<OwnedCustomer> page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("row", row);
        model.addAttribute("today", time.today());
        model.addAttribute("customers", page);
        model.addAttribute("receivers", receivers.besides(id));
        model.addAttribute("teams", receivers.teams(id));
        model.addAttribute("first", after == null ? null : "/handover/" + staff + "#customers");
        if (found.size() > PAGE) {
            OwnedCustomer last = page.get(PAGE - 1);
            Cursor next =
                    Cursor.of(last.money().toPlainString(), last.profit365().toPlainString(), last.id());
            model.addAttribute("next", "/handover/" + staff + "?after=" + next + "#customers");
        }
        return "handover/leaver";
    }
}
