package io.liuke.web.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Minutes a day for each person of the queue. */
record MinutesForm(@NotNull @Valid List<Line> people) {

    /** @param version of the user when the form was opened */
    record Line(
            long id,
            String name,
            @NotNull @Min(0) @Max(1440) Integer minutes,
            int version) {}
}
