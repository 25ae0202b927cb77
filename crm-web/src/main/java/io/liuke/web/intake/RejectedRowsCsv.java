package io.liuke.web.intake;

import io.liuke.intake.ImportId;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportRun;
import io.liuke.intake.RejectedRow;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes rows with something wrong in them as they came, each after its line, column and reason. Corrected and loaded
 * again the file is recognised as the first one was: the added columns are left out.
 */
@Component
public class RejectedRowsCsv {

    private static final int PAGE = 1000;

    private final ImportReadModel imports;
    private final ImportText text;

    RejectedRowsCsv(ImportReadModel imports, ImportText text) {
        this.imports = imports;
        this.text = text;
    }

    public void rejected(ImportId id, HttpServletResponse response) throws IOException {
        write(id, false, "rejected-%d.csv", response);
    }

    /** Rows that came in without a value that could not be taken. */
    public void warnings(ImportId id, HttpServletResponse response) throws IOException {
        write(id, true, "warnings-%d.csv", response);
    }

    private void write(ImportId id, boolean warnings, String name, HttpServletResponse response) throws IOException {
        CsvDownload.forSpreadsheet(response, name.formatted(id.value()), csv -> {
            List<String> header = new ArrayList<>(List.of("line", "column", "reason"));
            header.addAll(imports.columns(id));
            csv.row(header);
            List<String> columns = workbookColumns(id);
            List<RejectedRow> rows = imports.rejected(id, warnings, 0, PAGE);
            while (!rows.isEmpty()) {
                rows.forEach(row -> csv.row(cells(row, columns)));
                rows = imports.rejected(id, warnings, rows.get(rows.size() - 1).line(), PAGE);
            }
        });
    }

    private List<String> cells(RejectedRow row, List<String> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.line()));
        cells.add(row.findings().stream()
                .map(f -> text.column(f.column(), columns))
                .collect(Collectors.joining("; ")));
        cells.add(text.sayAll(row.findings()));
        cells.addAll(row.cells());
        return cells;
    }

    /** The columns in the order of their letters; none for a text file, whose columns have no letters. */
    private List<String> workbookColumns(ImportId id) {
        boolean workbook = imports.find(id).filter(ImportRun::isWorkbook).isPresent();
        return workbook ? imports.columns(id) : List.of();
    }
}
