package io.liuke.web.dashboard;

import io.liuke.churn.insight.LossClass;
import io.liuke.churn.insight.LossComparison;
import io.liuke.churn.insight.LossComparisons;
import io.liuke.churn.insight.LossTable;
import io.liuke.churn.insight.LossTrait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lost have in common.
 *
 * @param found null: it has not been worked out yet
 * @param asked the trait whose classes are wanted; null: the most telling
 * @param renewing whether it is being worked out as of today
 */
public record LostView(
        int days, @Nullable LossComparison found, @Nullable LossTrait asked, boolean renewing) {

    private static final int CLASSES = 30;

    /** What the page offers; anything else in the address is the usual. */
    static int period(@Nullable Integer days) {
        return days != null && LossComparisons.PERIODS.contains(days) ? days : LossComparisons.USUAL;
    }

    public List<Integer> choices() {
        return LossComparisons.PERIODS;
    }

    public @Nullable LossTable table() {
        List<LossTable> tables = found == null ? List.of() : found.tables();
        return tables.stream()
                .filter(table -> table.trait() == asked)
                .findFirst()
                .orElse(tables.isEmpty() ? null : tables.get(0));
    }

    public List<LossClass> classes() {
        LossTable table = table();
        return table == null
                ? List.of()
                : table.classes().stream().limit(CLASSES).toList();
    }

    /** Classes that only the file shows. */
    public int more() {
        LossTable table = table();
        return table == null ? 0 : Math.max(0, table.classes().size() - CLASSES);
    }

    public boolean nobody() {
        return found != null && found.customers() == 0;
    }

    public boolean nobodyLost() {
        return found != null && found.customers() > 0 && found.lost() == 0;
    }

    /** Differences between that many classes and the others would be taken for real by chance alone. */
    public long byChance() {
        return found == null ? 0 : Math.round(found.compared() * 0.05);
    }

    /** Where a share lies on the axis of the drawing, which ends at the upper end of the widest interval. */
    public double at(List<LossClass> shown, double share) {
        double most = shown.stream()
                .filter(c -> !c.tooFew())
                .mapToDouble(c -> c.share().high())
                .max()
                .orElse(1);
        return Math.min(100, 100 * share / most);
    }

    public List<LossClass> firsts() {
        return found == null
                ? List.of()
                : found.tables().stream().map(LossTable::first).toList();
    }
}
