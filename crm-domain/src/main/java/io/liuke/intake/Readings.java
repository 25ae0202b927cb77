package io.liuke.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what words of a file were taken for, while its rows go by. */
final class Readings {

    private static final class Count {
        private final long line;
        private final String value;
        private long rows;

        Count(long line, String value) {
            this.line = line;
            this.value = value;
        }
    }

    private final @Nullable Field field;
    private final int position;
    private final int column;
    private final String columnName;
    private final Map<String, Count> byWord = new HashMap<>();

    Readings(ImportKind kind, List<String> columnNames, ImportPlan plan) {
        this.field = kind.fields().stream()
                .filter(f -> f.kind() == Field.Kind.STATUS || f.kind() == Field.Kind.COST_KIND)
                .findFirst()
                .orElse(null);
        this.position = field == null ? -1 : kind.position(field.key());
        this.column = field == null ? -1 : columnNames.indexOf(plan.columnOf(field.key()));
        this.columnName = column < 0 ? "" : columnNames.get(column);
    }

    /** Passes the row on, and notes it unless it is rejected. */
    ReadRow noting(ReadRow row, RawRow raw) {
        if (field != null && !row.isRejected()) {
            note(field, row, raw);
        }
        return row;
    }

    private void note(Field field, ReadRow row, RawRow raw) {
        Object read = row.values()[position];
        String value =
                read != null ? (String) read : field.kind() == Field.Kind.COST_KIND ? Words.DEFAULT_COST_KIND : null;
        String word = column < 0 ? "" : raw.cell(column);
        if (value != null && !word.equalsIgnoreCase(value)) {
            byWord.computeIfAbsent(word, w -> new Count(row.line(), value)).rows++;
        }
    }

    /** The words in the order of the file; the same word in capitals is the same. */
    List<Reading> list() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        byWord.entrySet().stream()
                .map(e -> reading(e.getKey(), e.getValue()))
                .sorted((a, b) -> Long.compare(a.line(), b.line()))
                .forEach(r -> readings.merge(r.word().toLowerCase(Locale.ROOT), r, Reading::plus));
        Collection<Reading> found = readings.values();
        return List.copyOf(found);
    }

    private Reading reading(String word, Count count) {
        String key = Objects.requireNonNull(field).key();
        return new Reading(key, count.value, count.line, columnName, word, count.rows);
    }
}
