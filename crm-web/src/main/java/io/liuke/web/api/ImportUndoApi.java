package io.liuke.web.api;

import io.liuke.intake.ImportId;
import io.liuke.intake.ImportReadModel;
import io.liuke.intake.ImportUndos;
import io.liuke.web.intake.ImportText;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes imports back. */
@RestController
class ImportUndoApi {

    private final ImportReadModel imports;
    private final ImportUndos undos;
    private final ImportText text;

    ImportUndoApi(ImportReadModel imports, ImportUndos undos, ImportText text) {
        this.imports = imports;
        this.undos = undos;
        this.text = text;
    }

    /** What would go, and what stands in the way. */
    @GetMapping("/api/v1/imports/{id}/undo")
    ImportUndoItem preview(@PathVariable long id) {
        return ImportUndoItem.of(undos.preview(known(id)), text);
    }

    /**
     * Takes a finished import back as a whole; 409 with what was built on it since, where that is not possible. One that is
     * taken back already stays so.
     */
    @PostMapping("/api/v1/imports/{id}/undo")
    ResponseEntity<ImportItem> undo(@PathVariable long id) {
        undos.start(known(id));
        return ResponseEntity.accepted()
                .location(URI.create(ImportsApi.PATH + id))
                .body(ImportItem.of(imports.find(new ImportId(id)).orElseThrow(), text));
    }

    private ImportId known(long id) {
        return imports.find(new ImportId(id)).orElseThrow().id();
    }
}
