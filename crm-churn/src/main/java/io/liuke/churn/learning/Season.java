package io.liuke.churn.learning;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Closed windows of the same season a year earlier, counted in whole weeks.
 *
 * @param horizonDays how long each is
 * @param ago a year before the date of the training: the season that is predicted
 * @param beforeThat a year before the newest closed window: the season on which calibrating so is tried
 */
record Season(int horizonDays, LabelledWindow ago, LabelledWindow beforeThat) {

    /** Those windows whose outcomes do not overlap with that of one a year ago. */
    List<LabelledWindow> apartFrom(LabelledWindow year, List<LabelledWindow> windows) {
        return windows.stream()
                .filter(other -> Math.abs(ChronoUnit.DAYS.between(other.cutoff(), year.cutoff())) >= horizonDays)
                .toList();
    }
}
