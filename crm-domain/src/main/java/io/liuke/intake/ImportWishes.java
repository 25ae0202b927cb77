package io.liuke.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a file knows about it beforehand; the rest is recognised. The other parts are as in
 * {@link ImportPlan}.
 *
 * @param sheet of a workbook; null: the one with the most columns that are known
 * @param mapping column to field; an empty field leaves the column out
 */
public record ImportWishes(
        Map<String, String> mapping,
        @Nullable String zone,
        @Nullable String dateFormat,
        @Nullable BigDecimal margin,
        boolean dryRun,
        @Nullable String sheet) {}
