package io.liuke.churn.insight;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.CurvePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When customers order a second time, by the Kaplan–Meier curve of the company's card: it counts those who have not
 * ordered again, too.
 *
 * @param curve share who have ordered again, by days since the first order, in the order of days; empty without a card
 * @param usual median of the second orders that came, in days; null without a card
 * @param horizonDays for how far ahead a chance is said
 */
public record SecondOrders(List<CurvePoint> curve, @Nullable Long usual, int horizonDays) {

    static SecondOrders of(@Nullable ModelCard card, int horizonDays) {
        return card == null
                ? new SecondOrders(List.of(), null, horizonDays)
                : new SecondOrders(
                        card.secondOrders(),
                        card.secondOrders().isEmpty()
                                ? null
                                : Math.round(card.basis().usualSecondOrder()),
                        card.horizonDays());
    }

    public boolean known() {
        return !curve.isEmpty();
    }

    /** Share of all customers who had ordered again by that day after their first. */
    public double by(long day) {
        double share = 0;
        for (CurvePoint point : curve) {
            if (point.day() > day) {
                break;
            }
            share = point.share();
        }
        return share;
    }

    /** Chance of a second order within the horizon of somebody who has not ordered again by that day; 0 beyond the curve. */
    public double chance(long day) {
        double already = by(day);
        return already >= 1 ? 0 : (by(day + horizonDays) - already) / (1 - already);
    }

    public int lastDay() {
        return curve.isEmpty() ? 0 : curve.get(curve.size() - 1).day();
    }

    /** For SQL, beside {@link #shares()}. */
    Integer[] days() {
        return curve.stream().map(CurvePoint::day).toArray(Integer[]::new);
    }

    Double[] shares() {
        return curve.stream().map(CurvePoint::share).toArray(Double[]::new);
    }
}
