package io.liuke.web.settings;

import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEffort;
import jakarta.validation.Valid;
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
                        String.valueOf(effort.minutes()),
                        String.valueOf(effort.help().movePointRight(2).intValue())))
                .toList();
        return new EffortForm(lines, efforts.hashCode());
    }

    List<ContactEffort> toEfforts() {
        return lines.stream().map(Line::toEffort).toList();
    }

    /** @param helpPercent of a hundred such contacts, how many change the outcome */
    record Line(
            @NotNull Channel channel,
            @WholeNumber(min = 1, max = 480) String minutes,
            @WholeNumber(min = 0, max = 100) String helpPercent) {

        private ContactEffort toEffort() {
            return new ContactEffort(
                    channel, Integer.parseInt(minutes), BigDecimal.valueOf(Integer.parseInt(helpPercent), 2));
        }
    }
}
