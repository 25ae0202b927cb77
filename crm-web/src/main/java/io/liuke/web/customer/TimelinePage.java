package io.liuke.web.customer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, the newest event first.
 *
 * @param counts of each filter, of all events that match what is searched for
 * @param continues the day of the event before the first one here; null on the newest page
 * @param older where the next page begins; null on the last one
 */
public record TimelinePage(
        List<TimelineEvent> events,
        Map<TimelineFilter, Integer> counts,
        @Nullable LocalDate continues,
        @Nullable String older) {

    public int count(TimelineFilter filter) {
        return counts.getOrDefault(filter, 0);
    }

    /** Whether the event begins a month that the list has not named yet. */
    public boolean beginsMonth(int index) {
        LocalDate day = events.get(index).day();
        LocalDate before = index > 0 ? events.get(index - 1).day() : continues;
        return before == null || !YearMonth.from(before).equals(YearMonth.from(day));
    }
}
