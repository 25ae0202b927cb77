package io.liuke.web.intake;

import io.liuke.intake.Field;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files to take away: rejected rows, and empty files with the right header. */
@Controller
class ImportFileController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ResultPages results;
    private final RejectedRowsCsv rejectedRows;

    ImportFileController(ResultPages results, RejectedRowsCsv rejectedRows) {
        this.results = results;
        this.rejectedRows = rejectedRows;
    }

    @GetMapping("/imports/{id}/rejected.csv")
    void rejected(@PathVariable long id, jakarta.servlet.http.HttpServletResponse response) throws IOException {
        if (results.find(new ImportId(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("rejected-" + id + ".csv"));
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            rejectedRows.write(new ImportId(id), out);
        }
    }

    @GetMapping("/imports/templates/{kind}.csv")
    ResponseEntity<String> template(@PathVariable String kind) {
        ImportKind found = ImportKind.byPath(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String header = found.fields().stream().map(Field::key).collect(Collectors.joining(","));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(kind + ".csv"))
                .body('\uFEFF' + header + "\r\n" + example(found) + "\r\n");
    }

    private static String example(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS ->
                "C-00118,Café Solène,COMPANY,hello@example.com,+86 138 0000 0000,,,Shanghai,Hospitality,WEBSITE,,2024-03-01,,yes,no,yes";
            case COSTS -> "C-00118,Café Solène,2025-04-03,ACQUISITION,350.00";
            case PURCHASES -> "C-00118,Café Solène,2025-04-03,2940.00,SO-10421,823.20,0,DELIVERED,WEB,Coffee beans,,";
        };
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
