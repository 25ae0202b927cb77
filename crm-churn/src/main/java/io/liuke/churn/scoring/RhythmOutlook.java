package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;

/**
 * By silence against the customer's own gap, for companies with too little evidence for a purchase model. The figure is a
 * rank on the scale of the bands and no probability: 1 − exp(−0.229 · (silence / gap)²) reaches MEDIUM (0.30) at 1.25
 * gaps and HIGH (0.60) at 2 gaps. Whoever has bought on fewer than three days is held against the company's usual gap.
 */
record RhythmOutlook(Basis basis, int horizonDays) implements Outlook {

    private static final double RISE = 0.229;
    private static final int OWN_RHYTHM_FROM = 2;

    @Override
    public Forecast of(OrderFeatures orders, ServiceFacts service) {
        double gap = Math.max(1, gap(orders.orderDays() - 1, orders.firstToLast()));
        double gaps = orders.sinceLast() / gap;
        double stays = Math.exp(-RISE * gaps * gaps);
        double ifStaying = Math.max(1, horizonDays / gap);
        return new Forecast(stays, stays * ifStaying, ifStaying);
    }

    private double gap(int repeats, int firstToLast) {
        if (repeats >= OWN_RHYTHM_FROM) {
            return firstToLast / (double) repeats;
        }
        return repeats == 0 ? basis.usualSecondOrder() : basis.usualGap();
    }
}
