package io.liuke.web.customer;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are listed; null everywhere means all.
 *
 * @param owner id of the account manager; {@link #NOBODY} for customers without one
 * @param band HIGH, MEDIUM or LOW
 * @param flag what stands out about their worth
 * @param text a part of the name, or the beginning of a code, phone number or e-mail address
 */
public record CustomerFilter(
        @Nullable LifecycleState state,
        @Nullable ValueTier tier,
        @Nullable Long owner,
        @Nullable String band,
        @Nullable CustomerFlag flag,
        @Nullable String text) {

    public static final long NOBODY = 0;

    public CustomerFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isEmpty() {
        return state == null && tier == null && owner == null && band == null && flag == null && text == null;
    }

    @Nullable String stateName() {
        return state == null ? null : state.name();
    }

    @Nullable String flagName() {
        return flag == null ? null : flag.name();
    }

    @Nullable String tierName() {
        return tier == null ? null : tier.name();
    }
}
