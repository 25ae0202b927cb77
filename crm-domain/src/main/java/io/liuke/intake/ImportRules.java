package io.liuke.intake;

import io.liuke.shared.BusinessTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the cells of a file are read by. */
@Component
class ImportRules {

    private final ImportStore store;
    private final BusinessTime time;

    ImportRules(ImportStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    RowReader reader(ImportKind kind, FileProfile profile, ImportPlan plan) {
        DateReader dates = new DateReader(zone(plan), order(kind, profile, plan), time.calendarDate());
        AmountReader amounts = new AmountReader(profile.decimalComma(kind, plan.fieldByColumn()));
        return new RowReader(
                kind,
                profile.columnNames(),
                plan.fieldByColumn(),
                new CellReader.Rules(profile.sheets() == null ? dates : dates.withSerials(), amounts, store.owners()));
    }

    /** The zone of the file, which is the company's unless it is given. */
    ZoneId zone(ImportPlan plan) {
        ZoneId chosen = PlanCheck.zone(plan.zone());
        return chosen == null ? time.zone() : chosen;
    }

    private static @Nullable DateOrder order(ImportKind kind, FileProfile profile, ImportPlan plan) {
        return plan.dateFormat() != null
                ? DateOrder.fromPattern(plan.dateFormat())
                : profile.dates(kind, plan.fieldByColumn()).order();
    }
}
