package io.liuke.intake;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the first rows of a file by a plan that may still be incomplete. */
final class PreviewReader {

    private static final int SCANNED = 2000;
    private static final int SHOWN = 8;
    private static final int SHOWN_PROBLEMS = 5;

    private final ImportKind kind;
    private final ImportPlan plan;
    private final FileProfile profile;
    private final RowReader reader;
    private final ZoneId zone;
    private final List<ReadRow> bad = new ArrayList<>();
    private final List<ReadRow> good = new ArrayList<>();
    private final Map<String, List<CellFinding>> problems = new LinkedHashMap<>();
    private final Readings readings;
    private final Contradictions contradictions;
    private long seen = -1;
    private long rejected;

    PreviewReader(ImportKind kind, ImportPlan plan, FileProfile profile, RowReader reader, ZoneId zone) {
        this.kind = kind;
        this.plan = plan;
        this.profile = profile;
        this.reader = reader;
        this.zone = zone;
        this.readings = new Readings(kind, profile.columnNames(), plan);
        this.contradictions = new Contradictions(kind, plan);
    }

    Preview read(InputStream bytes) {
        profile.file().forEach(bytes, this::look);
        List<Field> fields =
                kind.fields().stream().filter(f -> plan.maps(f.key())).toList();
        List<Preview.Row> rows = Stream.concat(bad.stream().limit(SHOWN_PROBLEMS), good.stream())
                .limit(SHOWN)
                .map(r -> row(r, fields))
                .toList();
        List<Preview.Problem> found = problems.values().stream()
                .map(same -> new Preview.Problem(same.get(0), same.size()))
                .toList();
        return new Preview(fields, rows, found, readings.list(), Math.max(0, seen), rejected);
    }

    private boolean look(RawRow raw) {
        if (raw.isBlank() || ++seen == 0) {
            return true;
        }
        ReadRow row = readings.noting(contradictions.judge(reader.read(raw)), raw);
        if (row.isRejected()) {
            rejected++;
        }
        (row.findings().isEmpty() ? good : bad).add(row);
        row.findings()
                .forEach(f -> problems.computeIfAbsent(f.code() + '\0' + f.column(), k -> new ArrayList<>())
                        .add(f));
        return seen < SCANNED;
    }

    private Preview.Row row(ReadRow row, List<Field> fields) {
        return new Preview.Row(
                row.line(), fields.stream().map(f -> cell(row, f)).toList());
    }

    private Preview.Cell cell(ReadRow row, Field field) {
        String column = plan.columnOf(field.key());
        CellFinding finding = row.findings().stream()
                .filter(f -> Objects.equals(f.column(), column))
                .findFirst()
                .orElse(null);
        return new Preview.Cell(shown(row.values()[kind.position(field.key())]), finding);
    }

    private @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Moment moment) {
            return moment.timed() ? LocalDateTime.ofInstant(moment.at(), zone) : moment.on();
        }
        return value;
    }
}
