package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import java.util.Map;

/**
 * What the models say as of a date, customer by customer in order of id.
 *
 * @param card of the model that the evidence carries
 * @param customers their ids
 * @param active who ordered within the 180 days that end with the date
 * @param chances of an order within the horizon, by model, the one of the card among them
 */
public record Examination(ModelCard card, long[] customers, boolean[] active, Map<String, double[]> chances) {

    /** What the card's model says. */
    public double[] promoted() {
        double[] chances = chances().get(card.model());
        if (chances == null) {
            throw new IllegalStateException("nothing was asked of " + card.model());
        }
        return chances;
    }
}
