package io.liuke.intake;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes finished imports back as a whole. */
@Service
public class ImportUndos {

    private final ImportReadModel imports;
    private final ImportUndoStore store;
    private final BuiltOnReadModel built;
    private final List<BuiltOnImport> others;
    private final Jobs jobs;
    private final BusinessTime time;

    ImportUndos(
            ImportReadModel imports,
            ImportUndoStore store,
            BuiltOnReadModel built,
            List<BuiltOnImport> others,
            Jobs jobs,
            BusinessTime time) {
        this.imports = imports;
        this.store = store;
        this.built = built;
        this.others = others;
        this.jobs = jobs;
        this.time = time;
    }

    /** What would go, and what stands in the way. */
    @Transactional(readOnly = true)
    public UndoPreview preview(ImportId id) {
        Finding refusal = refusal(imports.get(id));
        List<Objection> objections = refusal == null ? objections(id) : List.of();
        return new UndoPreview(
                built.counts(id), refusal, objections, objections.isEmpty() ? List.of() : built.later(id));
    }

    /**
     * Starts taking it back, in the background; nothing more if that has begun or is done already.
     *
     * @throws ImportRefused if it is too late or it is not finished
     * @throws UndoRefused if something was built on it
     */
    @Transactional
    public void start(ImportId id) {
        ImportRun run = imports.get(id);
        if (run.isTakenBack()) {
            return;
        }
        Finding refusal = refusal(run);
        if (refusal != null) {
            throw new ImportRefused(refusal);
        }
        List<Objection> objections = objections(id);
        if (!objections.isEmpty()) {
            throw new UndoRefused(objections);
        }
        if (store.begin(id)) {
            jobs.start(ImportUndoTask.UNDO, String.valueOf(id.value()), new ImportTask.Order(id.value()));
        }
    }

    List<Objection> objections(ImportId id) {
        List<Objection> objections = new ArrayList<>(built.objections(id));
        others.forEach(module -> objections.addAll(module.objections(id)));
        return objections;
    }

    private @Nullable Finding refusal(ImportRun run) {
        if (run.status() != ImportStatus.DONE || run.options().dryRun()) {
            return Finding.of("UNDO_NOT_DONE");
        }
        Instant until = run.undo().until();
        if (until == null) {
            return Finding.of("UNDO_NOT_KEPT");
        }
        return until.isBefore(time.wallClock()) ? Finding.of("UNDO_TOO_LATE", ImportStore.UNDO.toDays()) : null;
    }
}
