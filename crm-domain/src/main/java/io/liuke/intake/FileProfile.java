package io.liuke.intake;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one pass over the file found: how to read it, its columns and how many rows it has. */
record FileProfile(
        String encoding,
        String delimiter,
        long rows,
        List<ColumnProfile> columns,
        @Nullable Sheets sheets) {

    /** Of a workbook. */
    record Sheets(String chosen, List<String> names) {}

    TableFile file() {
        if (sheets != null) {
            return new XlsxFile(sheets.chosen());
        }
        return new CsvFile(Charset.forName(encoding), delimiter.charAt(0));
    }

    List<String> columnNames() {
        return columns.stream().map(ColumnProfile::name).toList();
    }

    int position(String column) {
        return columnNames().indexOf(column);
    }

    /** What the date columns of a mapping say together; a file has one order. */
    DateEvidence dates(ImportKind kind, Map<String, String> fieldByColumn) {
        return mapped(kind, fieldByColumn, Field.Kind::isDate).stream()
                .map(ColumnProfile::dates)
                .reduce(DateEvidence.NONE, DateEvidence::plus);
    }

    /** Semicolons are written where the comma is the decimal sign, unless the amounts themselves say otherwise. */
    boolean decimalComma(ImportKind kind, Map<String, String> fieldByColumn) {
        Collection<ColumnProfile> amounts = mapped(kind, fieldByColumn, k -> k == Field.Kind.AMOUNT);
        long commas = amounts.stream().mapToLong(ColumnProfile::commaDecimals).sum();
        long points = amounts.stream().mapToLong(ColumnProfile::pointDecimals).sum();
        return delimiter.equals(";") && commas >= points;
    }

    private List<ColumnProfile> mapped(
            ImportKind kind, Map<String, String> fieldByColumn, java.util.function.Predicate<Field.Kind> wanted) {
        return columns.stream()
                .filter(c -> {
                    String key = fieldByColumn.get(c.name());
                    return key != null
                            && kind.field(key).map(f -> wanted.test(f.kind())).orElse(false);
                })
                .toList();
    }
}
