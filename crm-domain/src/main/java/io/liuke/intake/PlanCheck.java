package io.liuke.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a plan fits the file, before anything is started. */
final class PlanCheck {

    private final ImportKind kind;
    private final FileProfile profile;

    PlanCheck(ImportKind kind, FileProfile profile) {
        this.kind = kind;
        this.profile = profile;
    }

    /**
     * @throws ImportRefused with the first thing that has to be decided or mended
     */
    void check(ImportPlan plan) {
        checkColumns(plan.fieldByColumn());
        checkMissing(plan);
        zone(plan.zone());
        checkMargin(plan.margin());
        refuseOpenDateOrder(plan);
    }

    private void checkColumns(Map<String, String> fieldByColumn) {
        List<String> columns = profile.columnNames();
        Map<String, String> columnByField = new HashMap<>();
        fieldByColumn.forEach((column, field) -> {
            if (!columns.contains(column)) {
                throw ImportRefused.because("COLUMN_UNKNOWN", column, String.join(", ", columns));
            }
            if (kind.field(field).isEmpty()) {
                throw ImportRefused.because("FIELD_UNKNOWN", field, keys(kind.fields()));
            }
            String other = columnByField.put(field, column);
            if (other != null) {
                throw ImportRefused.because("FIELD_TWICE", field, other, column);
            }
        });
    }

    private void checkMissing(ImportPlan plan) {
        List<Field> missing = missing(kind, plan.fieldByColumn());
        if (!missing.isEmpty()) {
            throw ImportRefused.because("FIELDS_MISSING", keys(missing), String.join(", ", profile.columnNames()));
        }
    }

    static List<Field> missing(ImportKind kind, Map<String, String> fieldByColumn) {
        List<Field> missing = new ArrayList<>(kind.fields());
        missing.removeIf(f -> !f.required() || fieldByColumn.containsValue(f.key()));
        return missing;
    }

    static @Nullable ZoneId zone(@Nullable String zone) {
        try {
            return zone == null || zone.isBlank() ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ImportRefused.because("ZONE_UNKNOWN", zone);
        }
    }

    private static void checkMargin(@Nullable BigDecimal margin) {
        if (margin != null && (margin.signum() < 0 || margin.compareTo(BigDecimal.ONE) > 0)) {
            throw ImportRefused.because("MARGIN_RANGE", margin.toPlainString());
        }
    }

    private void refuseOpenDateOrder(ImportPlan plan) {
        if (plan.dateFormat() != null) {
            DateOrder.fromPattern(plan.dateFormat());
            return;
        }
        DateEvidence dates = profile.dates(kind, plan.fieldByColumn());
        if (dates.contradictsItself()) {
            throw ImportRefused.because("DATE_ORDER_MIXED", dates.dayFirstExample(), dates.monthFirstExample());
        }
        if (dates.isOpen()) {
            throw ImportRefused.because("DATE_ORDER_OPEN", dates.eitherWayExample());
        }
    }

    private static String keys(List<Field> fields) {
        return fields.stream().map(Field::key).collect(Collectors.joining(","));
    }
}
