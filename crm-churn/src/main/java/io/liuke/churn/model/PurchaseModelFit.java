package io.liuke.churn.model;

/**
 * A fit by maximum likelihood, or the reason why there is none to rely on.
 *
 * @param model the model at the best parameters found; to be used only if {@link #usable()}
 * @param logLikelihood at these parameters, times in weeks
 * @param customers that it was fitted to
 * @param groups distinct (x, t_x, T) among them
 * @param iterations of the optimiser
 */
public record PurchaseModelFit(
        PurchaseModel model, Status status, double logLikelihood, long customers, int groups, int iterations) {

    /** How the fit ended. */
    public enum Status {
        CONVERGED,
        /** Nobody has bought twice: there is no buying rate to learn. */
        NO_REPEATS,
        /** A parameter runs off towards zero or infinity: the customers are too alike, or too few, to tell it. */
        NOT_IDENTIFIABLE,
        /** The optimiser gave up. */
        NOT_CONVERGED
    }

    public boolean usable() {
        return status == Status.CONVERGED;
    }
}
