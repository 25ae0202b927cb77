package io.liuke.web.today;

import io.liuke.web.today.TodayView.Empty;
import java.util.function.Supplier;

/** Why a queue has nothing to show, most fundamental first; "nobody is at risk" is said last, when nothing else explains it. */
final class WhyEmpty {

    private WhyEmpty() {}

    /** @param standing asked only where nothing else explains it */
    static Empty of(Outline outline, int snoozed, Situation situation, Supplier<Standing> standing) {
        boolean queued = !outline.todo().isEmpty() && !situation.outdated();
        if (!queued && situation.underWay()) {
            return Empty.COMPUTING;
        }
        if (!queued && situation.failed()) {
            return Empty.FAILED;
        }
        if (!queued && situation.cancelled()) {
            return Empty.CANCELLED;
        }
        if (situation.scoredOn() == null) {
            return Empty.NO_DATA;
        }
        if (outline.filter().show() != null) {
            return Empty.NOT_ON_LIST;
        }
        if (!outline.worked().isEmpty()) {
            return queued ? Empty.NO_MATCH : Empty.ALL_WORKED;
        }
        return outline.spots().isEmpty() ? nobody(snoozed, standing) : Empty.NO_MATCH;
    }

    private static Empty nobody(int snoozed, Supplier<Standing> standing) {
        if (snoozed > 0) {
            return Empty.ALL_SNOOZED;
        }
        Standing there = standing.get();
        if (there.active() > 0) {
            return Empty.NOTHING_AT_RISK;
        }
        if (there.lost() > 0) {
            return Empty.ALL_LOST;
        }
        return there.newestOrder() == null ? Empty.NO_DATA : Empty.NOBODY;
    }
}
