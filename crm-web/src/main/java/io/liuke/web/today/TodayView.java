package io.liuke.web.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page without its panel.
 *
 * @param worked customers of the queue who were contacted today and need nothing more today
 * @param previous the cursor of the page before this
 * @param next the cursor of the next page
 * @param probability whether the churn probability may be shown as one, or only its band
 * @param lineAtEnd whether the line, or the word that everything fits, stands under the last row
 * @param computing what is being computed anew, or could not be; null: what is shown is of now
 * @param setsMinutes whether the reader may set people's minutes a day
 * @param outdated what was computed last is of quite another day than is looked at, so that none of it is shown
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
        List<Row> worked,
        int matching,
        boolean capped,
        @Nullable Cursor previous,
        @Nullable Cursor next,
        boolean lineAtEnd,
        Empty empty,
        @Nullable Standing standing,
        @Nullable Computation computing,
        boolean outdated,
        boolean setsMinutes,
        @Nullable LocalDate scoredOn,
        boolean probability,
        int horizonDays) {

    /** Why there is nothing to show, most fundamental first. */
    enum Empty {
        NO,
        COMPUTING,
        FAILED,
        CANCELLED,
        NO_DATA,
        NOT_ON_LIST,
        NO_MATCH,
        ALL_WORKED,
        ALL_SNOOZED,
        NOBODY,
        ALL_LOST,
        NOTHING_AT_RISK;

        public String icon() {
            return switch (this) {
                case NO_DATA -> "import";
                case COMPUTING, ALL_LOST -> "history";
                case FAILED, CANCELLED -> "alert";
                case ALL_SNOOZED -> "snooze";
                case NO_MATCH, NOT_ON_LIST -> "filter";
                case NOBODY -> "user";
                case NO, ALL_WORKED, NOTHING_AT_RISK -> "check-circle";
            };
        }

        boolean asksWhoThereIs() {
            return this == NOBODY || this == ALL_LOST || this == NOTHING_AT_RISK;
        }

        /** There is no queue whose counts and filters would say anything. */
        boolean leavesNothing() {
            return switch (this) {
                case COMPUTING, FAILED, CANCELLED, NO_DATA, NOBODY, ALL_LOST -> true;
                default -> false;
            };
        }
    }

    /** Whether there is nothing of the queue to show but why. */
    public boolean bare() {
        return empty.leavesNothing();
    }

    /** Whether money at stake rests on the default margin, as far as is shown. */
    public boolean estimated() {
        return rows.stream().anyMatch(row -> row.row().profitEstimated());
    }

    public Look look() {
        return new Look(scope != Scope.MINE, probability, today, address);
    }

    /** Whether the rows are shown while others are being computed, or after that has failed. */
    public boolean noticed() {
        return computing != null && !bare();
    }

    record ScopeChoice(Scope scope, String count, boolean chosen) {}

    /** A view that everybody has, as a link with its count. */
    record Tab(String key, String address, String count, boolean chosen) {}

    /**
     * @param rank place in the whole queue of the scope, not only among those who match
     * @param below under the line
     * @param lineBefore the line stands above this row
     * @param later planned for another day
     * @param done worked today
     */
    record Row(QueueRow row, @Nullable Integer rank, boolean below, boolean lineBefore, boolean later, boolean done) {

        static Row worked(QueueRow row) {
            return new Row(row, null, true, false, false, true);
        }
    }

    /**
     * What all rows have in common.
     *
     * @param owners whose customer it is, is shown
     */
    record Look(boolean owners, boolean probability, LocalDate day, QueueAddress address) {}

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
            StripReadModel.Count overdue) {

        public int usedShare() {
            return share(capacity.minutesUsed());
        }

        public int plannedShare() {
            return Math.min(share(line.minutesAbove()), 100 - usedShare());
        }

        private int share(int minutes) {
            return capacity.known() ? Math.min(100, minutes * 100 / capacity.minutesPerDay()) : 0;
        }
    }
}
