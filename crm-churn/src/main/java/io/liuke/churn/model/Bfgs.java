package io.liuke.churn.model;

import java.util.function.Function;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Minimises a smooth function of a few variables by the BFGS quasi-Newton method with backtracking (Nocedal &amp;
 * Wright, Numerical Optimization, 2nd edition, algorithm 6.1). A likelihood of a million customers needs about thirty
 * evaluations this way; the library's conjugate gradients spend several hundred in their line searches.
 */
final class Bfgs {

    private static final int MAX_ITERATIONS = 200;
    private static final int MAX_HALVINGS = 30;
    private static final double SUFFICIENT = 1e-4;
    /** No step goes further than this, so that a bad start does not jump out of the plausible range. */
    private static final double LONGEST_STEP = 2;

    private final double tolerance;

    /** @param tolerance how far the value may still be from the minimum, as the curvature found so far predicts */
    Bfgs(double tolerance) {
        this.tolerance = tolerance;
    }

    record Point(RealVector at, double value, RealVector gradient) {
        /** How much the value will still fall, twice over: the Newton decrement. */
        double decrement(RealMatrix inverse) {
            return gradient.dotProduct(inverse.operate(gradient));
        }
    }

    record Minimum(Point point, boolean converged, int iterations) {}

    Minimum minimise(Function<RealVector, Point> function, double[] start) {
        Point current = function.apply(new ArrayRealVector(start));
        RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(start.length);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            if (current.decrement(inverse) < tolerance) {
                return new Minimum(current, true, i);
            }
            RealVector direction = inverse.operate(current.gradient()).mapMultiply(-1);
            if (!(direction.dotProduct(current.gradient()) < 0)) {
                inverse = MatrixUtils.createRealIdentityMatrix(start.length);
                direction = current.gradient().mapMultiply(-1);
            }
            Point next = search(function, current, shortened(direction));
            if (next == current) {
                // no descent left within the precision of the function
                return new Minimum(current, current.decrement(inverse) < 1e4 * tolerance, i);
            }
            inverse = update(
                    inverse, next.at().subtract(current.at()), next.gradient().subtract(current.gradient()), i);
            current = next;
        }
        return new Minimum(current, false, MAX_ITERATIONS);
    }

    private static RealVector shortened(RealVector direction) {
        double length = direction.getNorm();
        return length > LONGEST_STEP ? direction.mapMultiply(LONGEST_STEP / length) : direction;
    }

    private static Point search(Function<RealVector, Point> function, Point from, RealVector direction) {
        double slope = from.gradient().dotProduct(direction);
        double step = 1;
        for (int i = 0; i < MAX_HALVINGS; i++) {
            Point candidate = function.apply(from.at().add(direction.mapMultiply(step)));
            // written so that a NaN is refused
            if (candidate.value() <= from.value() + SUFFICIENT * step * slope) {
                return candidate;
            }
            step /= 2;
        }
        return from;
    }

    private static RealMatrix update(RealMatrix inverse, RealVector s, RealVector y, int iteration) {
        double curvature = s.dotProduct(y);
        if (!(curvature > 1e-14 * s.getNorm() * y.getNorm())) {
            return inverse;
        }
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(s.getDimension());
        RealMatrix before = iteration == 0 ? identity.scalarMultiply(curvature / y.dotProduct(y)) : inverse;
        RealMatrix left = identity.subtract(s.outerProduct(y).scalarMultiply(1 / curvature));
        return left.multiply(before)
                .multiply(left.transpose())
                .add(s.outerProduct(s).scalarMultiply(1 / curvature));
    }
}
