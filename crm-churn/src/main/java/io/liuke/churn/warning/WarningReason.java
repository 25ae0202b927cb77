package io.liuke.churn.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What held on the day of a warning, with its numbers; which they are depends on the kind.
 *
 * @param figure usual gap, spend before, points, or amount charged
 * @param other spend now
 * @param day last order, due day, leaving day, cancellation, or last contact
 */
public record WarningReason(
        ConditionKind kind,
        @Nullable Double figure,
        @Nullable Double other,
        @Nullable LocalDate day) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** In the order of the kinds, each once. */
    public static List<WarningReason> read(String json) {
        List<WarningReason> reasons = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            WarningReason reason = new WarningReason(
                    ConditionKind.valueOf(node.path("kind").asString()),
                    number(node.path("figure")),
                    number(node.path("other")),
                    node.path("day").isString()
                            ? LocalDate.parse(node.path("day").asString())
                            : null);
            if (reasons.stream().noneMatch(known -> known.kind() == reason.kind())) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? Double.valueOf(node.doubleValue()) : null;
    }
}
