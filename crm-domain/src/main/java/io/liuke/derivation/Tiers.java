package io.liuke.derivation;

import io.liuke.pyramid.ValueTier;
import org.jspecify.annotations.Nullable;

/** Tiers in a byte each, for columns of a million. */
final class Tiers {

    private static final byte NONE = -1;
    private static final ValueTier[] ALL = ValueTier.values();

    private Tiers() {}

    static byte toByte(@Nullable ValueTier tier) {
        return tier == null ? NONE : (byte) tier.ordinal();
    }

    static @Nullable ValueTier of(byte tier) {
        return tier == NONE ? null : ALL[tier];
    }

    /** The higher of two, where none counts as lowest. */
    static @Nullable ValueTier higher(@Nullable ValueTier one, @Nullable ValueTier other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.ordinal() <= other.ordinal() ? one : other;
    }
}
