package io.liuke.web.intake;

import io.liuke.intake.ImportDraft;
import io.liuke.intake.ImportPlan;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about the columns of a file.
 *
 * @param f the field of each column in the order of the file, empty for a column that is left out; null before the
 *     first choice
 * @param dateFormat DAY_FIRST or MONTH_FIRST, where the dates leave it open
 * @param margin percent of the amount
 */
record ColumnsForm(
        @Nullable List<String> f,
        @Nullable String dateFormat,
        @Nullable String margin) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Column to field; the same field chosen twice stays with both, so that the check can say so. */
    Map<String, String> mapping(ImportDraft draft) {
        if (f == null) {
            return draft.suggestion();
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(f.size(), draft.columns().size()); i++) {
            if (!f.get(i).isBlank()) {
                mapping.put(draft.columns().get(i).name(), f.get(i));
            }
        }
        return mapping;
    }

    ImportPlan toPlan(ImportDraft draft, boolean dryRun) {
        Map<String, String> mapping = mapping(draft);
        boolean estimated = !mapping.containsValue("profit");
        return new ImportPlan(mapping, null, chosenDateFormat(), estimated ? marginShare() : null, dryRun);
    }

    @Nullable String chosenDateFormat() {
        return dateFormat == null || dateFormat.isBlank() ? null : dateFormat;
    }

    /** As a share of 1; what is no number is refused later as out of range, so it becomes −1. */
    private @Nullable BigDecimal marginShare() {
        if (margin == null || margin.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(margin.strip().replace("%", "").replace(',', '.')).divide(HUNDRED);
        } catch (NumberFormatException e) {
            return BigDecimal.ONE.negate();
        }
    }
}
