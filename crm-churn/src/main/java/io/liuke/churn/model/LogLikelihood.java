package io.liuke.churn.model;

import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Log-likelihood of the beta-geometric models over grouped histories, with its gradient (Fader, Hardie &amp; Lee 2005,
 * equation 6; Batislam et al. 2007, equation 5):
 *
 * <p>ln Γ(r+x)/Γ(r) + r ln α + ln B(a, b+n)/B(a, b) + ln[(α+T)^−(r+x) + 1{n&gt;0} · a/(b+n−1) · (α+t_x)^−(r+x)],
 *
 * <p>n being the chances to drop out: x for BG/NBD, x+1 for MBG/NBD. The last bracket is summed in logarithms.
 */
final class LogLikelihood {

    private static final int CHUNK = 1 << 14;

    private final PurchaseModelKind kind;
    private final GroupedHistories histories;

    LogLikelihood(PurchaseModelKind kind, GroupedHistories histories) {
        this.kind = kind;
        this.histories = histories;
    }

    /** Value, and derivatives by r, α, a and b. */
    record Point(double value, double[] gradient) {}

    Point at(PurchaseParameters p) {
        Tables tables = new Tables(p);
        double[] sums = tables.byRepeats();
        int chunks = (histories.groups() + CHUNK - 1) / CHUNK;
        // fixed chunks, added in order: the result does not depend on the number of processors
        double[][] parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> tables.chunk(c * CHUNK, Math.min(histories.groups(), (c + 1) * CHUNK)))
                .toArray(double[][]::new);
        for (double[] part : parts) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
        return new Point(sums[0], new double[] {sums[1], sums[2], sums[3], sums[4]});
    }

    /** Everything that is the same for many groups, worked out once for a set of parameters. */
    private final class Tables {
        private final PurchaseParameters p;
        private final double[] logFirstToLast;
        private final double[] logAge;
        private final double[] logDropout;

        Tables(PurchaseParameters p) {
            this.p = p;
            this.logFirstToLast = logs(histories.firstToLasts);
            this.logAge = logs(histories.ages);
            this.logDropout = new double[histories.customersByRepeats.length];
            for (int x = 0; x < logDropout.length; x++) {
                int n = kind.dropoutChances(x);
                logDropout[x] = n == 0 ? Double.NEGATIVE_INFINITY : Math.log(p.a() / (p.b() + n - 1));
            }
        }

        private double[] logs(double[] spans) {
            double[] logs = new double[spans.length];
            for (int i = 0; i < spans.length; i++) {
                logs[i] = Math.log(p.alpha() + spans[i]);
            }
            return logs;
        }

        /** The part that depends on x alone. */
        double[] byRepeats() {
            double[] sums = new double[5];
            for (int x = 0; x < histories.customersByRepeats.length; x++) {
                long count = histories.customersByRepeats[x];
                if (count > 0) {
                    addRepeats(sums, x, count);
                }
            }
            return sums;
        }

        private void addRepeats(double[] sums, int x, long count) {
            int n = kind.dropoutChances(x);
            double ab = p.a() + p.b();
            double value = Gamma.logGamma(p.r() + x)
                    - Gamma.logGamma(p.r())
                    + p.r() * Math.log(p.alpha())
                    + Gamma.logGamma(p.b() + n)
                    - Gamma.logGamma(p.b())
                    + Gamma.logGamma(ab)
                    - Gamma.logGamma(ab + n);
            double shared = Gamma.digamma(ab) - Gamma.digamma(ab + n);
            sums[0] += count * value;
            sums[1] += count * (Gamma.digamma(p.r() + x) - Gamma.digamma(p.r()) + Math.log(p.alpha()));
            sums[2] += count * p.r() / p.alpha();
            sums[3] += count * shared;
            sums[4] += count * (Gamma.digamma(p.b() + n) - Gamma.digamma(p.b()) + shared);
        }

        /** The bracket, and what it adds to the gradient; {@code gone} is the posterior chance of having dropped out. */
        double[] chunk(int from, int to) {
            double[] sums = new double[5];
            for (int g = from; g < to; g++) {
                int x = histories.repeats[g];
                double count = histories.counts[g];
                double shape = p.r() + x;
                double logT = logAge[histories.ageIndex[g]];
                double logTx = logFirstToLast[histories.firstToLastIndex[g]];
                double difference = logDropout[x] + shape * (logT - logTx);
                double smaller = Math.exp(-Math.abs(difference));
                double gone = (difference > 0 ? 1 : smaller) / (1 + smaller);
                sums[0] += count * (Math.max(difference, 0) - shape * logT + Math.log(1 + smaller));
                sums[1] -= count * (logT + gone * (logTx - logT));
                double alphaT = p.alpha() + histories.ages[histories.ageIndex[g]];
                double alphaTx = p.alpha() + histories.firstToLasts[histories.firstToLastIndex[g]];
                sums[2] -= count * shape * ((1 - gone) / alphaT + gone / alphaTx);
                if (gone > 0) {
                    sums[3] += count * gone / p.a();
                    sums[4] -= count * gone / (p.b() + kind.dropoutChances(x) - 1);
                }
            }
            return sums;
        }
    }
}
