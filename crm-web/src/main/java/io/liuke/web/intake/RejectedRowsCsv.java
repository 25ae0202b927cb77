package io.liuke.web.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportRun;
import io.liuke.intake.RejectedRow;
import io.liuke.web.support.CsvCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes rejected rows as they came, each after its line, column and reason. Corrected and loaded again the file is
 * recognised as the first one was: the added columns are left out.
 */
@Component
public class RejectedRowsCsv {

    private static final int PAGE = 1000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");

    private final ImportReadModel imports;
    private final ImportText text;

    RejectedRowsCsv(ImportReadModel imports, ImportText text) {
        this.imports = imports;
        this.text = text;
    }

    public void write(ImportId id, Writer out) {
        try {
            // spreadsheets take a file without this mark for one in the system's old encoding
            out.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(out);
            List<String> header = new ArrayList<>(List.of("line", "column", "reason"));
            header.addAll(imports.columns(id));
            List<String> columns = workbookColumns(id);
            csv.writeRecord(header.stream().map(RejectedRowsCsv::defused).toList());
            long line = 0;
            List<RejectedRow> rows = imports.rejected(id, false, line, PAGE);
            while (!rows.isEmpty()) {
                rows.forEach(row -> csv.writeRecord(cells(row, columns)));
                line = rows.get(rows.size() - 1).line();
                rows = imports.rejected(id, false, line, PAGE);
            }
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(RejectedRow row, List<String> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.line()));
        cells.add(row.findings().stream()
                .map(f -> text.column(f.column(), columns))
                .collect(Collectors.joining("; ")));
        cells.add(text.sayAll(row.findings()));
        cells.addAll(row.cells());
        return cells.stream().map(RejectedRowsCsv::defused).toList();
    }

    /** The columns in the order of their letters; none for a text file, whose columns have no letters. */
    private List<String> workbookColumns(ImportId id) {
        boolean workbook = imports.find(id).filter(ImportRun::isWorkbook).isPresent();
        return workbook ? imports.columns(id) : List.of();
    }

    /** A number may start with its sign. */
    private static String defused(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : CsvCells.safe(cell);
    }
}
