package io.liuke.churn.model;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

/** Fits a purchase model to a company's own orders by maximum likelihood, over the logarithms of the parameters. */
public final class PurchaseModelFitter {

    /**
     * Weight of a ridge on the log parameters, in units of one log-likelihood; a little grows with the customers, so that
     * it is felt among a million. It moves no estimate that the data can tell (on the CDNOW sample by about a millionth)
     * and keeps those finite that they cannot.
     */
    private static final double RIDGE = 1e-3;

    private static final double RIDGE_PER_CUSTOMER = 1e-7;

    /** Of the mean log-likelihood: far below what rounding leaves to tell in a million customers. */
    private static final double TOLERANCE = 1e-13;
    /** A parameter further than this factor (in logarithms) from its start has run off. */
    private static final double RUN_OFF = 8;
    /** A mean dropout closer than this to never or always is none that orders could show. */
    private static final double LEAST_DROPOUT = 1e-4;

    private static final double START_R = 0.5;
    private static final double START_A = 0.8;
    private static final double START_B = 2;

    /** Never throws on odd data and never returns NaN: the status says whether the result can be relied on. */
    public PurchaseModelFit fit(PurchaseModelKind kind, GroupedHistories histories) {
        double[] start = start(histories).logs();
        if (histories.repeaters() == 0 || histories.meanAge() == 0) {
            PurchaseModel model = new PurchaseModel(kind, PurchaseParameters.ofLogs(start));
            double value =
                    new LogLikelihood(kind, histories).at(model.parameters()).value();
            return result(model, PurchaseModelFit.Status.NO_REPEATS, value, histories, 0);
        }
        LogLikelihood likelihood = new LogLikelihood(kind, histories);
        RealVector centre = new ArrayRealVector(start);
        Bfgs.Minimum minimum =
                new Bfgs(TOLERANCE).minimise(logs -> objective(likelihood, histories.customers(), logs, centre), start);
        PurchaseModel model = new PurchaseModel(
                kind, PurchaseParameters.ofLogs(minimum.point().at().toArray()));
        double value = likelihood.at(model.parameters()).value();
        return result(model, status(minimum, model, centre), value, histories, minimum.iterations());
    }

    private static PurchaseModelFit result(
            PurchaseModel model, PurchaseModelFit.Status status, double value, GroupedHistories histories, int rounds) {
        return new PurchaseModelFit(model, status, value, histories.customers(), histories.groups(), rounds);
    }

    /** The rate that explains the mean number of repeats, and shapes in the middle of what companies show. */
    private static PurchaseParameters start(GroupedHistories histories) {
        double exposure = Math.max(histories.meanAge(), 1e-3) * Math.max(histories.customers(), 1);
        double alpha = START_R * exposure / Math.max(histories.totalRepeats(), 1);
        return new PurchaseParameters(START_R, alpha, START_A, START_B);
    }

    private static Bfgs.Point objective(LogLikelihood likelihood, long customers, RealVector logs, RealVector centre) {
        PurchaseParameters p = PurchaseParameters.ofLogs(clamped(logs, centre));
        LogLikelihood.Point point = likelihood.at(p);
        RealVector away = logs.subtract(centre);
        double[] gradient = point.gradient();
        RealVector byLogs = new ArrayRealVector(
                new double[] {gradient[0] * p.r(), gradient[1] * p.alpha(), gradient[2] * p.a(), gradient[3] * p.b()});
        double ridge = RIDGE + RIDGE_PER_CUSTOMER * customers;
        double value = ridge * away.dotProduct(away) - point.value();
        RealVector slope = away.mapMultiply(2 * ridge).subtract(byLogs);
        return new Bfgs.Point(logs, value / customers, slope.mapDivide(customers));
    }

    /** Keeps the exponentials within what a double can hold; the ridge brings the search back long before. */
    private static double[] clamped(RealVector logs, RealVector centre) {
        double[] result = logs.toArray();
        for (int i = 0; i < result.length; i++) {
            double c = centre.getEntry(i);
            result[i] = Math.max(c - 30, Math.min(c + 30, result[i]));
        }
        return result;
    }

    private static PurchaseModelFit.Status status(Bfgs.Minimum minimum, PurchaseModel model, RealVector centre) {
        if (ranOff(minimum.point().at().subtract(centre), model.parameters())) {
            return PurchaseModelFit.Status.NOT_IDENTIFIABLE;
        }
        return minimum.converged() ? PurchaseModelFit.Status.CONVERGED : PurchaseModelFit.Status.NOT_CONVERGED;
    }

    /** That a and b grow together only says that all customers drop out alike, and how often is well told. */
    private static boolean ranOff(RealVector away, PurchaseParameters p) {
        double dropout = p.a() / (p.a() + p.b());
        return Math.abs(away.getEntry(0)) > RUN_OFF
                || Math.abs(away.getEntry(1)) > RUN_OFF
                || away.getEntry(2) < -RUN_OFF
                || away.getEntry(3) < -RUN_OFF
                || Math.min(dropout, 1 - dropout) < LEAST_DROPOUT;
    }
}
