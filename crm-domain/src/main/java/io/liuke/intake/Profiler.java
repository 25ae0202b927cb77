package io.liuke.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
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
    private @Nullable CsvRecord header;
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
        return profiler.finish(charset, delimiter);
    }

    private boolean look(CsvRecord csvRecord) {
        if (isBlank(csvRecord)) {
            return true;
        }
        if (header == null) {
            header = csvRecord;
            refuseIfNoHeader(csvRecord);
            names(csvRecord).forEach(name -> columns.add(new ColumnProfile.Collector(name)));
            return true;
        }
        rows++;
        int cells = Math.min(csvRecord.getFieldCount(), columns.size());
        for (int i = 0; i < cells; i++) {
            columns.get(i).look(csvRecord.getField(i));
        }
        return true;
    }

    private FileProfile finish(Charset charset, char delimiter) {
        if (header == null) {
            throw ImportRefused.because("FILE_EMPTY");
        }
        if (columns.size() == 1 && kind == ImportKind.PURCHASES) {
            throw ImportRefused.because("ONE_COLUMN", header.getField(0), requiredFields());
        }
        if (rows == 0) {
            throw ImportRefused.because("NO_ROWS");
        }
        return new FileProfile(
                charset.name(),
                String.valueOf(delimiter),
                rows,
                columns.stream().map(ColumnProfile.Collector::profile).toList());
    }

    /** A first line without any known name, with numbers or dates in it, is a row and not a header. */
    private void refuseIfNoHeader(CsvRecord first) {
        if (first.getFieldCount() > MAX_COLUMNS) {
            throw ImportRefused.because("COLUMNS_TOO_MANY", first.getFieldCount(), MAX_COLUMNS);
        }
        if (HeaderNames.recognise(kind, names(first)).isEmpty()
                && first.getFields().stream().anyMatch(Profiler::looksLikeData)) {
            throw ImportRefused.because("HEADER_MISSING", String.join(" · ", first.getFields()), requiredFields());
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

    static boolean isBlank(CsvRecord csvRecord) {
        for (int i = 0; i < csvRecord.getFieldCount(); i++) {
            if (!csvRecord.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The names of the columns, made unique: an unnamed one is called by its number, a second "total" "total (2)". */
    static List<String> names(CsvRecord header) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).replace("\0", "").strip();
            String unique = name.isEmpty() ? "#" + (i + 1) : name;
            for (int n = 2; !names.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
        }
        return List.copyOf(names);
    }
}
