package io.liuke.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads records of a file into values, cell by cell, and collects what is wrong. */
final class RowReader {

    /** What a spreadsheet shows, and writes into a file, where a formula has no value. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private record Cell(int column, String columnName, int position, boolean required, CellReader reader) {}

    private final List<Cell> cells = new ArrayList<>();
    private final int fields;
    private final int columns;
    private final List<String> columnNames;

    RowReader(ImportKind kind, List<String> columnNames, Map<String, String> fieldByColumn, CellReader.Rules rules) {
        this.fields = kind.fields().size();
        this.columns = columnNames.size();
        this.columnNames = columnNames;
        for (int i = 0; i < columns; i++) {
            String key = fieldByColumn.get(columnNames.get(i));
            if (key != null) {
                int position = kind.position(key);
                Field field = kind.fields().get(position);
                cells.add(new Cell(i, columnNames.get(i), position, field.required(), rules.forKind(field.kind())));
            }
        }
    }

    ReadRow read(RawRow raw) {
        long line = raw.line();
        if (isHeader(raw)) {
            return new ReadRow(
                    line,
                    new @Nullable Object[fields],
                    List.of(new CellFinding(line, "", false, "HEADER_AGAIN", null, List.of())));
        }
        @Nullable Object[] values = new @Nullable Object[fields];
        List<CellFinding> findings = List.of();
        for (Cell cell : cells) {
            String text = plain(raw.cell(cell.column()));
            try {
                values[cell.position()] = value(cell, text);
            } catch (CellProblem problem) {
                findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
                findings.add(CellFinding.of(line, cell.columnName(), text, problem));
            }
        }
        CellFinding overhang = overhang(raw);
        return new ReadRow(line, values, overhang == null ? decisive(findings) : List.of(overhang));
    }

    /** Files that were put together from several repeat it. */
    private boolean isHeader(RawRow raw) {
        int count = Math.min(columns, raw.cells().size());
        for (int i = 0; i < count; i++) {
            if (!raw.cell(i).equals(columnNames.get(i))) {
                return false;
            }
        }
        return count == columns;
    }

    /** A row that does not come in does not come in without a value either: what is only a warning is not said of it. */
    private static List<CellFinding> decisive(List<CellFinding> findings) {
        List<CellFinding> faults =
                findings.stream().filter(found -> !found.warning()).toList();
        return faults.isEmpty() ? findings : faults;
    }

    /** Without the apostrophe that lists for download put before what a spreadsheet would take for a formula. */
    private static String plain(String cell) {
        boolean defused = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
        return defused ? cell.substring(1) : cell;
    }

    private static @Nullable Object value(Cell cell, String text) throws CellProblem {
        if (ERRORS.contains(text)) {
            throw CellProblem.of("CELL_ERROR");
        }
        if (!text.isEmpty()) {
            return cell.reader().read(text);
        }
        if (cell.required()) {
            throw CellProblem.of("EMPTY");
        }
        return null;
    }

    /** More cells than the header has: a separator inside a value has shifted the rest, so no cell can be trusted. */
    private @Nullable CellFinding overhang(RawRow raw) {
        for (int i = columns; i < raw.cells().size(); i++) {
            if (!raw.cells().get(i).isBlank()) {
                return new CellFinding(
                        raw.line(),
                        "",
                        false,
                        "CELLS_TOO_MANY",
                        null,
                        List.of(String.valueOf(raw.cells().size()), String.valueOf(columns)));
            }
        }
        return null;
    }
}
