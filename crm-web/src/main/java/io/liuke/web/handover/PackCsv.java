package io.liuke.web.handover;

import io.liuke.handover.OpenWork;
import io.liuke.handover.WorkItem;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The hand-over pack as a file. */
@Component
class PackCsv {

    /** More of a kind than one person can have open. */
    private static final int LIMIT = 100_000;

    private static final int CHUNK = 1_000;

    private final OpenWork work;
    private final PackPeopleReadModel people;
    private final BusinessTime time;

    PackCsv(OpenWork work, PackPeopleReadModel people, BusinessTime time) {
        this.work = work;
        this.people = people;
        this.time = time;
    }

    void send(StaffMember leaver, HttpServletResponse response) throws IOException {
        List<WorkItem> items = work.pack(leaver.id(), LIMIT);
        CsvDownload.forSpreadsheet(response, "handover-" + leaver.login() + ".csv", csv -> {
            csv.row(
                    "kind",
                    "customer",
                    "name",
                    "customer_owner",
                    "what",
                    "stage",
                    "due_on",
                    "overdue",
                    "since",
                    "people");
            for (int from = 0; from < items.size(); from += CHUNK) {
                write(csv, items.subList(from, Math.min(from + CHUNK, items.size())));
            }
        });
    }

    private void write(CsvDownload csv, List<WorkItem> items) {
        Map<Long, String> known =
                people.of(items.stream().map(WorkItem::customerId).toList());
        LocalDate today = time.today();
        for (WorkItem item : items) {
            csv.row(
                    item.kind(),
                    item.customerCode(),
                    item.customerName(),
                    item.customerOwner(),
                    item.text(),
                    item.stage(),
                    item.dueOn(),
                    item.isOverdue(today) ? "yes" : "no",
                    item.since(),
                    known.get(item.customerId()));
        }
    }
}
