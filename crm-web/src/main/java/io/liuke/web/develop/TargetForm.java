package io.liuke.web.develop;

import io.liuke.churn.develop.PotentialFilter;
import io.liuke.customer.LifecycleState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to make a target, or a potential customer again.
 *
 * @param customer those ticked
 * @param only whoever stands beside the button that was pressed; then the ticks are of no account
 * @param show to which list to go back
 */
record TargetForm(
        @Size(max = 100) @Nullable List<Long> customer,
        @Nullable Long only,
        @NotNull LifecycleState to,
        @Nullable PotentialFilter show) {

    PotentialFilter shown() {
        return show == null ? PotentialFilter.ALL : show;
    }

    boolean isLegal() {
        return (to == LifecycleState.TARGET || to == LifecycleState.POTENTIAL)
                && !customers().isEmpty();
    }

    List<Long> customers() {
        if (only != null) {
            return List.of(only);
        }
        return customer == null ? List.of() : customer.stream().distinct().toList();
    }
}
