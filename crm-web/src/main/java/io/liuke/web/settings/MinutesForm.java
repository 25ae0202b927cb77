package io.liuke.web.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Minutes a day for each person of the queue. */
record MinutesForm(@NotNull @Valid List<Line> people) {

    /** @param version of the user when the form was opened */
    record Line(
            long id,
            String name,
            @WholeNumber(min = 0, max = 1440) String minutes,
            int version) {

        int minutesPerDay() {
            return Integer.parseInt(minutes);
        }
    }
}
