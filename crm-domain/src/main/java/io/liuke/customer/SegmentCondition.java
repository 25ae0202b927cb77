package io.liuke.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a segment: all that is said must hold; what is null or empty is not asked. Of several regions, industries
 * or sources one must be the customer's, whatever the case of its letters.
 *
 * @param gapAtLeast the own usual gap in days is at least this; nobody has one before the second order day
 * @param gapAtMost the own usual gap in days is at most this
 */
public record SegmentCondition(
        @Nullable CustomerKind kind,
        List<String> regions,
        List<String> industries,
        List<String> sources,
        @Nullable Integer gapAtLeast,
        @Nullable Integer gapAtMost) {

    public SegmentCondition {
        regions = List.copyOf(regions);
        industries = List.copyOf(industries);
        sources = List.copyOf(sources);
    }

    /** Says nothing, so that everybody would belong. */
    public boolean saysNothing() {
        return !asksForTraits() && !asksForGap();
    }

    boolean asksForTraits() {
        return kind != null || !regions.isEmpty() || !industries.isEmpty() || !sources.isEmpty();
    }

    boolean asksForGap() {
        return gapAtLeast != null || gapAtMost != null;
    }

    boolean fits(CustomerTraits traits) {
        return (kind == null || kind == traits.kind())
                && fits(regions, traits.region())
                && fits(industries, traits.industry())
                && fits(sources, traits.source());
    }

    /** @param ownGap the own usual gap in days, NaN before the second order day */
    boolean fitsGap(double ownGap) {
        return (gapAtLeast == null || ownGap >= gapAtLeast) && (gapAtMost == null || ownGap <= gapAtMost);
    }

    private static boolean fits(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || value != null && wanted.stream().anyMatch(value.strip()::equalsIgnoreCase);
    }
}
