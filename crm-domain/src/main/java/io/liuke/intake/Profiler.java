package io.liuke.intake;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes once over a file before anything is decided: delimiter, header, columns, rows. */
final class Profiler {

    private static final int MAX_COLUMNS = 500;

    private final ImportKind kind;
    private final List<ColumnProfile.Collector> columns = new ArrayList<>();
    private @Nullable RawRow header;
    private long rows;

    private Profiler(ImportKind kind) {
        this.kind = kind;
    }

    /**
     * @param bytes opens the file from its start, each time it is called
     * @throws ImportRefused if this cannot be a file of that kind, with what is wrong and what would be right
     */
    static FileProfile profile(ImportKind kind, Charset charset, Supplier<InputStream> bytes) {
        char delimiter = Delimiters.detect(kind, new CsvFile(charset, ','), bytes.get());
        Profiler profiler = new Profiler(kind);
        new CsvFile(charset, delimiter).forEach(bytes.get(), profiler::look);
        return profiler.finish(charset.name(), String.valueOf(delimiter), null);
    }

    /** The same of a sheet. */
    static FileProfile profile(ImportKind kind, XlsxFile file, FileProfile.Sheets sheets, Supplier<InputStream> bytes) {
        Profiler profiler = new Profiler(kind);
        file.forEach(bytes.get(), profiler::look);
        return profiler.finish(XlsxFile.ENCODING, "", sheets);
    }

    private boolean look(RawRow row) {
        if (row.isBlank()) {
            return true;
        }
        if (header == null) {
            header = row;
            refuseIfNoHeader(row);
            names(row.cells()).forEach(name -> columns.add(new ColumnProfile.Collector(name)));
            return true;
        }
        rows++;
        int cells = Math.min(row.cells().size(), columns.size());
        for (int i = 0; i < cells; i++) {
            columns.get(i).look(row.cells().get(i));
        }
        return true;
    }

    private FileProfile finish(String encoding, String delimiter, FileProfile.@Nullable Sheets sheets) {
        if (header == null) {
            throw ImportRefused.because("FILE_EMPTY");
        }
        if (columns.size() == 1 && kind != ImportKind.CUSTOMERS) {
            throw ImportRefused.because("ONE_COLUMN", header.cells().get(0), requiredFields());
        }
        if (rows == 0) {
            throw ImportRefused.because("NO_ROWS");
        }
        return new FileProfile(
                encoding,
                delimiter,
                rows,
                columns.stream().map(ColumnProfile.Collector::profile).toList(),
                sheets);
    }

    /** A first line without any known name, with numbers or dates in it, is a row and not a header. */
    private void refuseIfNoHeader(RawRow first) {
        if (first.cells().size() > MAX_COLUMNS) {
            throw ImportRefused.because("COLUMNS_TOO_MANY", first.cells().size(), MAX_COLUMNS);
        }
        if (HeaderNames.recognise(kind, names(first.cells())).isEmpty()
                && first.cells().stream().anyMatch(Profiler::looksLikeData)) {
            throw ImportRefused.because("HEADER_MISSING", String.join(" · ", first.cells()), requiredFields());
        }
    }

    private String requiredFields() {
        return String.join(
                ",",
                kind.fields().stream().filter(Field::required).map(Field::key).toList());
    }

    private static boolean looksLikeData(String cell) {
        String text = cell.strip();
        return !text.isEmpty()
                && Character.isDigit(text.charAt(text.length() - 1))
                && text.chars().allMatch(c -> Character.isDigit(c) || "+-./:, TZ".indexOf(c) >= 0);
    }

    /** The names of the columns, made unique: an unnamed one is called by its number, a second "total" "total (2)". */
    static List<String> names(List<String> header) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\0", "").strip();
            String unique = name.isEmpty() ? "#" + (i + 1) : name;
            for (int n = 2; !names.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
        }
        return List.copyOf(names);
    }
}
