package io.liuke.derivation;

import io.liuke.purchase.PurchaseFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one customer as they are written, and their hash. It is stored beside them, so that a derivation finds
 * those who changed without reading what a million had: with each day it is a few in a hundred.
 */
final class FactColumns {

    /** The hash where there are no facts. */
    static final long NONE = 0;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private FactColumns() {}

    /** In the order of the columns of {@code derived_standing}. */
    static @Nullable Object[] of(@Nullable PurchaseFacts facts, @Nullable LocalDate lossOn) {
        if (facts == null) {
            return new @Nullable Object[13];
        }
        return new @Nullable Object[] {
            facts.orderDays(),
            facts.firstOn(),
            facts.lastOn(),
            facts.gapMean(),
            facts.gapSd(),
            facts.revenue(),
            facts.profit(),
            facts.revenue365(),
            facts.profit365(),
            facts.revenue90(),
            facts.revenuePrev90(),
            facts.profitEstimated(),
            lossOn
        };
    }

    static long fingerprint(@Nullable Object[] columns) {
        if (columns[0] == null) {
            return NONE;
        }
        long hash = 1;
        for (Object value : columns) {
            hash = Long.rotateLeft(hash ^ bits(value), 27) * SPREAD;
        }
        return hash == NONE ? 1 : hash;
    }

    /** Nothing that could differ between two programs, as hash codes might. */
    private static long bits(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.doubleToLongBits(number);
        }
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        return value == null ? -1 : Boolean.TRUE.equals(value) ? 1 : 0;
    }
}
