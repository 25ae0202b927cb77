package io.liuke.churn.learning;

import io.liuke.churn.feature.RiskCase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * A window whose outcome is known.
 *
 * @param rows features as of the cutoff
 * @param fitted whether a purchase model could be fitted as of the cutoff
 * @param buys P1 as of the cutoff
 * @param ordered who ordered within the horizon after it
 */
record LabelledWindow(LocalDate cutoff, List<double[]> rows, boolean fitted, double[] buys, boolean[] ordered) {

    static LabelledWindow of(Snapshot snapshot, LongPredicate orders) {
        List<RiskCase> cases = snapshot.cases();
        boolean[] ordered = new boolean[cases.size()];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = orders.test(cases.get(i).orders().customerId());
        }
        return new LabelledWindow(
                snapshot.asOf(), snapshot.rows(), snapshot.purchaseModel() != null, snapshot.buys(), ordered);
    }

    int size() {
        return ordered.length;
    }

    /** The outcomes of all, one window after the other. */
    static boolean[] ordered(List<LabelledWindow> windows) {
        boolean[] all =
                new boolean[windows.stream().mapToInt(LabelledWindow::size).sum()];
        int next = 0;
        for (LabelledWindow window : windows) {
            System.arraycopy(window.ordered(), 0, all, next, window.size());
            next += window.size();
        }
        return all;
    }

    static long count(boolean[] ordered) {
        long count = 0;
        for (boolean y : ordered) {
            count += y ? 1 : 0;
        }
        return count;
    }
}
