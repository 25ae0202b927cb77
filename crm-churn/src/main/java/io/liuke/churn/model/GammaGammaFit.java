package io.liuke.churn.model;

import org.jspecify.annotations.Nullable;

/**
 * A fit of the Gamma-Gamma model by maximum likelihood.
 *
 * @param model null where there is none to rely on: too few repeat buyers, or amounts too alike to tell
 * @param logLikelihood at these parameters
 * @param customers with orders of positive value, to whom it was fitted
 */
public record GammaGammaFit(@Nullable GammaGamma model, double logLikelihood, int customers) {

    public boolean usable() {
        return model != null;
    }
}
