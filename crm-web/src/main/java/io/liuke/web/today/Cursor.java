package io.liuke.web.today;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place after which a page of the queue begins; opaque to the reader of an address. */
record Cursor(double priority, long customerId) {

    static Optional<Cursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        try {
            return dash < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(0, dash), 36)),
                            Long.parseLong(text.substring(dash + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Cursor after(QueueSpot spot) {
        return new Cursor(spot.priority(), spot.customerId());
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(Double.doubleToLongBits(priority), 36) + '-' + customerId;
    }
}
