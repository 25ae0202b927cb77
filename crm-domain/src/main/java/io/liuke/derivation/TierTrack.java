package io.liuke.derivation;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.TierBoundaries;
import io.liuke.pyramid.ValueTier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows customers through the rankings: the review days of the past first, today last. A customer with a stored tier
 * goes on from that, through the reviews since the last ranking; for those who have none yet all are replayed.
 */
final class TierTrack {

    /** How long after the last order a review still shows the tier that the customer had when the silence began. */
    private static final int GRACE_DAYS = 92;

    private final int[] reviewDays;
    private final List<TierBoundaries> reviews;
    private final TierBoundaries today;
    private final double hysteresis;
    private final int rankedOn;

    /** @param rankedOn the day of the ranking that gave the stored tiers */
    TierTrack(int[] reviewDays, List<TierBoundaries> reviews, TierBoundaries today, double hysteresis, int rankedOn) {
        this.reviewDays = reviewDays;
        this.reviews = reviews;
        this.today = today;
        this.hysteresis = hysteresis;
        this.rankedOn = rankedOn;
    }

    /** One change of tier; {@code to} is null for a customer who left the pyramid. */
    record Change(
            int day, @Nullable ValueTier from, @Nullable ValueTier to, double value) {}

    /** Where a customer stands, and the changes that led there since what is stored. */
    record Result(
            @Nullable ValueTier tier,
            int since,
            double value,
            @Nullable ValueTier atLoss,
            List<Change> changes) {}

    /**
     * Follows customer {@code i}.
     *
     * @param stored tier of the last derivation, or null
     * @param storedAtLoss tier at loss of the last derivation, or null
     */
    Result follow(Standings standings, int i, int asOf, @Nullable ValueTier stored, @Nullable ValueTier storedAtLoss) {
        List<Change> changes = new ArrayList<>(2);
        ValueTier best = stored;
        ValueTier tier = stored;
        boolean known = stored != null || storedAtLoss != null;
        for (int review = 0; review < reviewDays.length; review++) {
            if (!known || reviewDays[review] > rankedOn) {
                tier = step(
                        standings.id(i),
                        standings.reviewValue(i, review),
                        reviewDays[review],
                        tier,
                        reviews.get(review),
                        changes);
                if (inYearBeforeSilence(reviewDays[review], standings.lastDay(i))) {
                    best = Tiers.higher(best, tier);
                }
            }
        }
        tier = step(standings.id(i), standings.value(i), asOf, tier, today, changes);
        ValueTier atLoss = standings.state(i) == LifecycleState.LOST
                ? tierAtLoss(standings, i, Tiers.higher(storedAtLoss, best))
                : null;
        double value = Double.isNaN(standings.value(i)) ? 0 : standings.value(i);
        int since = changes.isEmpty() ? asOf : changes.get(changes.size() - 1).day();
        return new Result(tier, since, value, atLoss, changes);
    }

    private @Nullable ValueTier step(
            long id,
            double value,
            int day,
            @Nullable ValueTier previous,
            TierBoundaries boundaries,
            List<Change> changes) {
        ValueTier next = Double.isNaN(value) ? null : boundaries.tierOf(value, id, previous, hysteresis);
        if (next != previous) {
            changes.add(new Change(day, previous, next, Double.isNaN(value) ? 0 : value));
        }
        return next;
    }

    /** Who came and went between two rankings is placed by what they were worth on their last order day. */
    private ValueTier tierAtLoss(Standings standings, int i, @Nullable ValueTier known) {
        if (known != null) {
            return known;
        }
        TierBoundaries nearest = today;
        for (int review = reviewDays.length - 1; review >= 0 && reviewDays[review] >= standings.lastDay(i); review--) {
            nearest = reviews.get(review);
        }
        return nearest.tierOf(standings.valueAtLast(i), standings.id(i), null, hysteresis);
    }

    private static boolean inYearBeforeSilence(int day, int lastDay) {
        return day > lastDay - 365 && day <= lastDay + GRACE_DAYS;
    }
}
