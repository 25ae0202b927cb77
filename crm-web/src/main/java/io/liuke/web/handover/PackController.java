package io.liuke.web.handover;

import io.liuke.handover.OpenWork;
import io.liuke.handover.WorkItem;
import io.liuke.handover.WorkKind;
import io.liuke.shared.BusinessTime;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The hand-over pack: all that is open with somebody, to read, to print, and as a file. */
@Controller
class PackController {

    private static final int SHOWN = 300;

    private final LeaverPage leaver;
    private final OpenWork work;
    private final PackPeopleReadModel people;
    private final PackCsv csv;
    private final BusinessTime time;

    PackController(LeaverPage leaver, OpenWork work, PackPeopleReadModel people, PackCsv csv, BusinessTime time) {
        this.leaver = leaver;
        this.work = work;
        this.people = people;
        this.csv = csv;
        this.time = time;
    }

    @GetMapping("/handover/{staff}/pack")
    String pack(@PathVariable long staff, Model model) {
        OwnerRow row = leaver.row(staff);
        List<WorkItem> items = work.pack(row.member().id(), SHOWN);
        Map<WorkKind, List<WorkItem>> byKind = items.stream()
                .collect(Collectors.groupingBy(
                        WorkItem::kind, () -> new EnumMap<>(WorkKind.class), Collectors.toList()));
        model.addAttribute("row", row);
        model.addAttribute("today", time.today());
        model.addAttribute("kinds", byKind);
        model.addAttribute(
                "people", people.of(items.stream().map(WorkItem::customerId).toList()));
        return "handover/pack";
    }

    @GetMapping("/handover/{staff}/pack.csv")
    void file(@PathVariable long staff, HttpServletResponse response) throws IOException {
        csv.send(leaver.row(staff).member(), response);
    }
}
