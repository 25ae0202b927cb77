package io.liuke.web.settings;

import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEffort;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** @param seen what the form showed, to notice that somebody else changed it meanwhile */
record EffortForm(@NotEmpty @Valid List<Line> lines, int seen) {

    static EffortForm of(List<ContactEffort> efforts) {
        List<Line> lines = efforts.stream()
                .map(effort -> new Line(
                        effort.channel(),
                        effort.minutes(),
                        effort.help().movePointRight(2).intValue()))
                .toList();
        return new EffortForm(lines, efforts.hashCode());
    }

    List<ContactEffort> toEfforts() {
        return lines.stream().map(Line::toEffort).toList();
    }

    /** @param helpPercent of a hundred such contacts, how many change the outcome */
    record Line(
            @NotNull Channel channel,
            @NotNull @Min(1) @Max(480) Integer minutes,
            @NotNull @Min(0) @Max(100) Integer helpPercent) {

        private ContactEffort toEffort() {
            return new ContactEffort(channel, minutes, BigDecimal.valueOf(helpPercent, 2));
        }
    }
}
