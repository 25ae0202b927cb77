package io.liuke.web.dashboard;

import io.liuke.churn.insight.RetentionPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The period of a dashboard, as it stands in the address.
 *
 * @param days length of the period, which ends today
 * @param window a customer counts as active on a day if it ordered in the {@code window} days that end with it
 */
public record Range(int days, int window) {

    /** What the page offers, in days. */
    private static final List<Integer> CHOICES = List.of(30, 90, 180, 365);

    private static final int USUAL = 90;
    private static final int LONGEST = 1_825;

    /** What is missing or makes no sense in the address is replaced by the usual. */
    static Range of(@Nullable Integer days, @Nullable Integer window, int companyWindow) {
        return new Range(valid(days, USUAL), valid(window, companyWindow));
    }

    private static int valid(@Nullable Integer days, int usual) {
        return days != null && days >= 1 && days <= LONGEST ? days : usual;
    }

    RetentionPeriod endingOn(LocalDate today) {
        return RetentionPeriod.ending(today, days, window);
    }

    public List<Integer> choices() {
        return CHOICES;
    }

    /** The choices, and the one in force where it is none of them. */
    public List<Integer> windows() {
        return CHOICES.contains(window)
                ? CHOICES
                : Stream.concat(CHOICES.stream(), Stream.of(window)).sorted().toList();
    }

    /** Whether who ordered shortly before the period counts as active at both ends. */
    public boolean overlaps() {
        return window > days;
    }
}
