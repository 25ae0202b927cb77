package io.liuke.web.intake;

import io.liuke.intake.Field;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files to take away: rejected rows, those with a warning, and empty files with the right header. */
@Controller
class ImportFileController {

    private final ResultPages results;
    private final RejectedRowsCsv rejectedRows;

    ImportFileController(ResultPages results, RejectedRowsCsv rejectedRows) {
        this.results = results;
        this.rejectedRows = rejectedRows;
    }

    @GetMapping("/imports/{id}/rejected.csv")
    void rejected(@PathVariable long id, HttpServletResponse response) throws IOException {
        rejectedRows.rejected(known(id), response);
    }

    @GetMapping("/imports/{id}/warnings.csv")
    void warnings(@PathVariable long id, HttpServletResponse response) throws IOException {
        rejectedRows.warnings(known(id), response);
    }

    private ImportId known(long id) {
        ImportId known = new ImportId(id);
        if (results.find(known).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return known;
    }

    @GetMapping("/imports/templates/{kind}.csv")
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        ImportKind found = ImportKind.byPath(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CsvDownload.forSpreadsheet(response, kind + ".csv", csv -> {
            csv.row(found.fields().stream().map(Field::key).toList());
            csv.row((Object[]) example(found).split(",", -1));
        });
    }

    private static String example(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS ->
                "C-00118,Café Solène,COMPANY,hello@example.com,138 0000 0000,,,Shanghai,Hospitality,WEBSITE,,2024-03-01,,yes,no,yes";
            case COSTS -> "C-00118,Café Solène,2025-04-03,ACQUISITION,350.00";
            case PURCHASES -> "C-00118,Café Solène,2025-04-03,2940.00,SO-10421,823.20,0,DELIVERED,WEB,Coffee beans,,";
        };
    }
}
