package io.liuke.web.api;

import io.liuke.intake.Finding;
import io.liuke.intake.ImportRefused;
import io.liuke.intake.ImportWishes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file that a program sends is to be read.
 *
 * @param map column:field, several with commas; a column with nothing after the colon is left out; what is not named
 *     stays as it was recognised
 * @param sheet of a workbook; without it the one with the most columns that are known
 */
record ImportOptions(
        @Nullable String map,
        @Nullable String zone,
        @Nullable String dateFormat,
        @Nullable BigDecimal margin,
        @Nullable Boolean dryRun,
        @Nullable String sheet) {

    ImportWishes wishes() {
        return new ImportWishes(
                mapping(),
                blankToNull(zone),
                blankToNull(dateFormat),
                margin,
                Boolean.TRUE.equals(dryRun),
                blankToNull(sheet));
    }

    private Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (map == null || map.isBlank()) {
            return mapping;
        }
        for (String pair : map.split(",")) {
            int colon = pair.lastIndexOf(':');
            if (colon < 1) {
                throw new ImportRefused(new Finding("MAP_UNREADABLE", List.of(pair)));
            }
            mapping.put(
                    pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
        }
        return mapping;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
