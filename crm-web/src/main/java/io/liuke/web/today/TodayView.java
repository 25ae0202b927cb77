package io.liuke.web.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page without its panel.
 *
 * @param worked customers of the queue who were contacted today and need nothing more today
 * @param next the cursor of the next page
 * @param probability whether the churn probability may be shown as one, or only its band
 * @param lineAtEnd whether the line, or the word that everything fits, stands under the last row
 */
record TodayView(
        LocalDate today,
        Scope scope,
        List<ScopeChoice> scopes,
        Strip strip,
        List<Tab> tabs,
        QueueAddress address,
        List<Filters.Dimension> dimensions,
        List<Row> rows,
        List<QueueRow> worked,
        int matching,
        boolean capped,
        @Nullable String next,
        boolean lineAtEnd,
        Empty empty,
        @Nullable LocalDate scoredOn,
        boolean probability,
        int horizonDays) {

    /** Why there is nothing to show, most fundamental first. */
    enum Empty {
        NO,
        NO_DATA,
        NOTHING_AT_RISK,
        ALL_SNOOZED,
        ALL_WORKED,
        NO_MATCH
    }

    record ScopeChoice(Scope scope, String count, boolean chosen) {}

    /** A view that everybody has, as a link with its count. */
    record Tab(String key, String address, String count, boolean chosen) {}

    /**
     * @param rank place in the whole queue of the scope, not only among those who match
     * @param below under the line
     * @param lineBefore the line stands above this row
     */
    record Row(QueueRow row, @Nullable Integer rank, boolean below, boolean lineBefore, boolean later) {}

    /** The header strip. */
    record Strip(
            String inQueue,
            int worked,
            BigDecimal moneyAtStake,
            boolean moneyCapped,
            CapacityLine line,
            StripReadModel.Capacity capacity,
            int fresh,
            StripReadModel.Count snoozed,
            StripReadModel.Count overdue,
            int overdueInQueue) {

        public int usedShare() {
            return share(capacity.minutesUsed());
        }

        public int plannedShare() {
            return Math.min(share(line.minutesAbove()), 100 - usedShare());
        }

        private int share(int minutes) {
            return capacity.minutesPerDay() == 0 ? 0 : Math.min(100, minutes * 100 / capacity.minutesPerDay());
        }
    }
}
