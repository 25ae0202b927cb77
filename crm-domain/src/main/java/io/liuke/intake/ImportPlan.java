package io.liuke.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported.
 *
 * @param fieldByColumn which column fills which field; a column that is not in it is left out
 * @param zone of times and days without a zone of their own; null: the company's
 * @param dateFormat a pattern such as {@code dd/MM/yyyy}, needed only where the dates themselves leave it open
 * @param margin profit per unit of amount for orders without a profit, 0 to 1; becomes the company's default margin
 * @param dryRun check everything and write nothing
 */
public record ImportPlan(
        Map<String, String> fieldByColumn,
        @Nullable String zone,
        @Nullable String dateFormat,
        @Nullable BigDecimal margin,
        boolean dryRun) {

    public ImportPlan {
        fieldByColumn = Map.copyOf(fieldByColumn);
    }

    public static ImportPlan of(Map<String, String> fieldByColumn) {
        return new ImportPlan(fieldByColumn, null, null, null, false);
    }

    ImportPlan forGood() {
        return new ImportPlan(fieldByColumn, zone, dateFormat, margin, false);
    }

    /** The column that fills a field; empty if none does. */
    String columnOf(String field) {
        return fieldByColumn.entrySet().stream()
                .filter(e -> e.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    boolean maps(String field) {
        return fieldByColumn.containsValue(field);
    }
}
