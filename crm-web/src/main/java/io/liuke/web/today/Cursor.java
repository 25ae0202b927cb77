package io.liuke.web.today;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place next to which a page of the queue lies; opaque to the reader of an address.
 *
 * @param back the page ends before it, else it begins after it
 */
record Cursor(double priority, long customerId, boolean back) {

    /** As it stands in an address; one that means nothing is dropped, and the queue is shown from its top. */
    static Optional<Cursor> parse(@Nullable String after, @Nullable String before) {
        return after != null ? parse(after, false) : before != null ? parse(before, true) : Optional.empty();
    }

    private static Optional<Cursor> parse(String text, boolean back) {
        int dash = text.indexOf('-');
        try {
            return dash < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(0, dash), 36)),
                            Long.parseLong(text.substring(dash + 1)),
                            back));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Cursor after(QueueSpot spot) {
        return new Cursor(spot.priority(), spot.customerId(), false);
    }

    static Cursor before(QueueSpot spot) {
        return new Cursor(spot.priority(), spot.customerId(), true);
    }

    /** What it is called in an address. */
    String name() {
        return back ? "before" : "after";
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(Double.doubleToLongBits(priority), 36) + '-' + customerId;
    }
}
