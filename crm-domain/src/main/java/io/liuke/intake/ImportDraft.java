package io.liuke.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that has been looked through, and what Liuke makes of its columns.
 *
 * @param suggestion column to field
 * @param rivals columns left out because another became the field that they look like too
 * @param sheet of a workbook
 * @param sheets all that there are
 */
public record ImportDraft(
        ImportRun run,
        List<Column> columns,
        Map<String, String> suggestion,
        Map<String, String> rivals,
        @Nullable String sheet,
        List<String> sheets) {

    /**
     * @param samples the first two values
     * @param filled share of rows with a value, 0 to 1
     */
    public record Column(String name, List<String> samples, double filled) {}

    /** Required fields that no column of the mapping fills. */
    public List<Field> missing(Map<String, String> mapping) {
        return PlanCheck.missing(run.kind(), mapping);
    }

    /** Columns that could have been a field which a surer one became; the others are lost unless somebody sees it. */
    static Map<String, String> rivalsOf(ImportKind kind, List<String> columns) {
        Map<String, String> recognised = HeaderNames.recognise(kind, columns);
        Map<String, String> rivals = new LinkedHashMap<>();
        for (String column : columns) {
            if (!recognised.containsKey(column)) {
                HeaderNames.recognise(kind, List.of(column)).values().forEach(field -> rivals.put(column, field));
            }
        }
        return rivals;
    }

    static ImportDraft of(ImportRun run, FileProfile profile) {
        return new ImportDraft(
                run,
                profile.columns().stream()
                        .map(c -> new Column(c.name(), c.samples(), (double) c.filled() / profile.rows()))
                        .toList(),
                HeaderNames.recognise(run.kind(), profile.columnNames()),
                rivalsOf(run.kind(), profile.columnNames()),
                profile.sheets() == null ? null : profile.sheets().chosen(),
                profile.sheets() == null ? List.of() : profile.sheets().names());
    }
}
