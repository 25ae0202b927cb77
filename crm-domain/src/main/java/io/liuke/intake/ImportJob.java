package io.liuke.intake;

import io.liuke.intake.RowLoad.ImportCancelled;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs an import in one transaction, so that it is there as a whole or not at all: killed in the middle it starts again
 * from the stored file, run twice it writes once.
 */
@Component
class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final ImportStore store;
    private final ImportReadModel imports;
    private final RejectionStore rejections;
    private final ImportRules rules;
    private final ImportConnection connections;
    private final ImportMerges merges;

    ImportJob(
            ImportStore store,
            ImportReadModel imports,
            RejectionStore rejections,
            ImportRules rules,
            ImportConnection connections,
            ImportMerges merges) {
        this.store = store;
        this.imports = imports;
        this.rejections = rejections;
        this.rules = rules;
        this.connections = connections;
        this.merges = merges;
    }

    void run(ImportId id) {
        if (!store.begin(id)) {
            return;
        }
        ImportRun run = imports.get(id);
        try {
            connections.inTransaction(connection -> load(run, connection));
        } catch (ImportRefused e) {
            store.fail(id, e.finding());
        } catch (ImportCancelled e) {
            LOG.info("Import {} was cancelled", id.value());
        }
    }

    private void load(ImportRun run, Connection connection) {
        ImportId id = run.id();
        FileProfile profile = store.profile(id).orElseThrow();
        Merge merge = merges.of(run.kind());
        merge.createStaging();
        RowReader reader = rules.reader(run.kind(), profile, run.plan());
        try (RowLoad load = new RowLoad(id, reader, merge, connection, rejections, rows -> store.progress(id, rows))) {
            profile.file().forEach(file(id), load::accept);
            load.endBatch();
            Merge.Result merged = merges.merge(run, merge, load.room());
            addTextOfContradictions(id, profile);
            finish(run, load, merged, load.warnings() - rejections.dropWarningsOfRejected(id));
        }
    }

    private void finish(ImportRun run, RowLoad load, Merge.Result merged, long warnings) {
        long rejected = load.rejected() + merged.rejected();
        ImportRun.Counts counts = new ImportRun.Counts(
                load.rows() - rejected, merged.created(), merged.updated(), merged.unchanged(), rejected, warnings);
        if (!store.finish(run.id(), load.rows(), counts)) {
            throw new ImportCancelled();
        }
        if (!run.options().dryRun()) {
            store.removeFile(run.id());
            merges.completed(run, merged);
        }
    }

    /** Rows that contradict an earlier one are found by SQL, which does not have their text: one more pass finds it. */
    private void addTextOfContradictions(ImportId id, FileProfile profile) {
        Set<Long> wanted = new HashSet<>(rejections.linesWithoutText(id));
        if (wanted.isEmpty()) {
            return;
        }
        TreeMap<Long, String> text = new TreeMap<>();
        profile.file().forEach(file(id), csvRecord -> {
            if (wanted.remove(csvRecord.getStartingLineNumber())) {
                text.put(
                        csvRecord.getStartingLineNumber(), RejectionStore.text(new ArrayList<>(csvRecord.getFields())));
            }
            return !wanted.isEmpty();
        });
        rejections.addText(id, text);
    }

    private ChunkInputStream file(ImportId id) {
        return new ChunkInputStream(seq -> store.chunk(id, seq));
    }
}
