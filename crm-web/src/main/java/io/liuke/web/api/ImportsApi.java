package io.liuke.web.api;

import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportRun;
import io.liuke.intake.Imports;
import io.liuke.web.intake.ImportText;
import io.liuke.web.intake.RejectedRowsCsv;
import io.liuke.web.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of customers, purchases and costs from programs: CSV, or XLSX. */
@RestController
class ImportsApi {

    private static final int MOST = 500;
    static final String PATH = "/api/v1/imports/";

    private final Imports imports;
    private final ImportReadModel readModel;
    private final ImportText text;
    private final RejectedRowsCsv rejectedRows;
    private final CurrentUser currentUser;

    ImportsApi(
            Imports imports,
            ImportReadModel readModel,
            ImportText text,
            RejectedRowsCsv rejectedRows,
            CurrentUser currentUser) {
        this.imports = imports;
        this.readModel = readModel;
        this.text = text;
        this.rejectedRows = rejectedRows;
        this.currentUser = currentUser;
    }

    /**
     * The file is the body, or the part {@code file} of a multipart body. A body that says it is a plain form would be
     * swallowed before it comes here.
     */
    @PostMapping(path = "/api/v1/imports/{kind}", consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<ImportItem> load(
            @PathVariable String kind,
            ImportOptions options,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile part,
            HttpServletRequest request)
            throws IOException {
        if (part == null) {
            return start(kind, options, key, null, request::getInputStream);
        }
        return start(kind, options, key, part.getOriginalFilename(), part);
    }

    private ResponseEntity<ImportItem> start(
            String path, ImportOptions options, @Nullable String key, @Nullable String name, InputStreamSource file)
            throws IOException {
        ImportKind kind = ImportKind.byPath(path).orElseThrow();
        Optional<ImportId> sameRequest = imports.ofRequest(currentUser.id(), key);
        if (sameRequest.isPresent()) {
            return accepted(sameRequest.get());
        }
        try (InputStream body = file.getInputStream()) {
            return accepted(
                    imports.load(kind, name, new Imports.Sender(currentUser.id(), key), body, options.wishes()));
        }
    }

    private ResponseEntity<ImportItem> accepted(ImportId id) {
        return ResponseEntity.accepted().location(URI.create(PATH + id.value())).body(show(id.value()));
    }

    @GetMapping("/api/v1/imports")
    Page<ImportItem> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable Long after) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<ImportRun> runs = readModel.page(size + 1, after == null ? null : new ImportId(after));
        List<ImportItem> items =
                runs.stream().limit(size).map(run -> ImportItem.of(run, text)).toList();
        return new Page<>(
                items, runs.size() > size ? String.valueOf(items.get(size - 1).id()) : null);
    }

    @GetMapping("/api/v1/imports/{id}")
    ImportItem show(@PathVariable long id) {
        return ImportItem.of(run(id), text);
    }

    @GetMapping("/api/v1/imports/{id}/rejected.csv")
    void rejected(@PathVariable long id, HttpServletResponse response) throws IOException {
        rejectedRows.rejected(run(id).id(), response);
    }

    @GetMapping("/api/v1/imports/{id}/warnings.csv")
    void warnings(@PathVariable long id, HttpServletResponse response) throws IOException {
        rejectedRows.warnings(run(id).id(), response);
    }

    @PostMapping("/api/v1/imports/{id}/cancel")
    ImportItem cancel(@PathVariable long id) {
        imports.cancel(run(id).id());
        return show(id);
    }

    private ImportRun run(long id) {
        return readModel.find(new ImportId(id)).orElseThrow();
    }
}
