package io.liuke.web.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who there is at all where the queue is empty.
 *
 * @param active customers who have bought and are not lost; 1,001 stands for more
 * @param lost customers who count as lost; the same
 * @param newestOrder day of the company's newest order
 * @param old whether that day is so long ago that as of today nearly everybody counts as lost
 * @param mayLookBack whether the reader may have everything shown as of that day
 */
record Standing(int active, int lost, @Nullable LocalDate newestOrder, boolean old, boolean mayLookBack) {

    public String activeWords() {
        return Strips.capped(active);
    }

    public String lostWords() {
        return Strips.capped(lost);
    }
}
