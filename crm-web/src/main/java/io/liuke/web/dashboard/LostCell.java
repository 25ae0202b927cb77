package io.liuke.web.dashboard;

import io.liuke.churn.insight.LossTrait;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the comparison.
 *
 * @param trait null: all customers of the comparison
 * @param code class of the trait
 * @param left those who left, else those who stayed
 */
public record LostCell(int days, @Nullable LossTrait trait, String code, boolean left) {

    /** Place of the trait in {@code loss_member.traits}; 0 for all. */
    int place() {
        return trait == null ? 0 : trait.ordinal() + 1;
    }
}
