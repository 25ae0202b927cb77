package io.liuke.web.customer;

import io.liuke.purchase.CostItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a customer is worth and has cost, beside what they are worth by tomorrow.
 *
 * @param costs the newest ones
 */
public record ValuePanel(ValueFigures figures, List<CostItem> costs, LocalDate today) {

    private static final int SHOWN = 3;

    /** Months that the booked part covers, begun ones counted. */
    public long months() {
        LocalDate since = figures.since();
        return since == null ? 0 : ChronoUnit.MONTHS.between(since.withDayOfMonth(1), today.withDayOfMonth(1)) + 1;
    }

    public List<CostItem> newest() {
        return costs.subList(0, Math.min(SHOWN, costs.size()));
    }

    public List<CostItem> older() {
        return costs.subList(Math.min(SHOWN, costs.size()), costs.size());
    }
}
