package io.liuke.web.customer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, the newest event first.
 *
 * @param counts of each filter, of all events that match what is searched for
 * @param older where the next page begins; null on the last one
 */
public record TimelinePage(
        List<TimelineEvent> events,
        Map<TimelineFilter, Integer> counts,
        @Nullable String older) {}
