package io.liuke.intake;

import io.liuke.intake.RowLoad.ImportCancelled;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
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
            connections.inTransaction(connection -> {
                try (CancelWatch watch = new CancelWatch(connection, () -> store.isCancelled(id))) {
                    load(run, connection);
                }
            });
        } catch (ImportRefused e) {
            store.fail(id, e.finding());
        } catch (RuntimeException e) {
            endIfCancelled(id, e);
        }
    }

    /** A cancelled import ends at its next batch, or by the failure of the statement that was interrupted. */
    private void endIfCancelled(ImportId id, RuntimeException e) {
        if (!store.isCancelled(id)) {
            throw e;
        }
        LOG.info("Import {} was cancelled", id.value());
        store.removeFile(id);
    }

    private void load(ImportRun run, Connection connection) {
        ImportId id = run.id();
        FileProfile profile = store.profile(id).orElseThrow();
        Merge merge = merges.of(run.kind());
        merge.createStaging();
        RowReader reader = rules.reader(run.kind(), profile, run.plan());
        Readings readings = new Readings(run.kind(), profile.columnNames(), run.plan());
        try (RowLoad load = new RowLoad(
                id,
                row -> readings.noting(reader.read(row), row),
                merge,
                connection,
                rejections,
                rows -> store.progress(id, rows))) {
            profile.file().forEach(file(id), load::accept);
            load.endBatch();
            Merge.Result merged = merges.merge(run, merge, load.room());
            addTextOfContradictions(id, profile);
            finish(run, load, merged, readings.list());
        }
    }

    /** What shows that it is over comes last, so that a cancelling waits for nothing before. */
    private void finish(ImportRun run, RowLoad load, Merge.Result merged, List<Reading> readings) {
        long warnings = load.warnings() - rejections.dropWarningsOfRejected(run.id());
        long rejected = load.rejected() + merged.rejected();
        ImportRun.Counts counts = new ImportRun.Counts(
                load.rows() - rejected, merged.created(), merged.updated(), merged.unchanged(), rejected, warnings);
        if (!run.options().dryRun()) {
            merges.completed(run, merged);
            store.removeFile(run.id());
        }
        if (!store.finish(run, load.rows(), counts, readings)) {
            throw new ImportCancelled();
        }
    }

    /** Rows that contradict an earlier one are found by SQL, which does not have their text: one more pass finds it. */
    private void addTextOfContradictions(ImportId id, FileProfile profile) {
        Set<Long> wanted = new HashSet<>(rejections.linesWithoutText(id));
        if (wanted.isEmpty()) {
            return;
        }
        TreeMap<Long, String> text = new TreeMap<>();
        profile.file().forEach(file(id), row -> {
            if (wanted.remove(row.line())) {
                text.put(row.line(), RejectionStore.text(row.cells()));
            }
            return !wanted.isEmpty();
        });
        rejections.addText(id, text);
    }

    private ChunkInputStream file(ImportId id) {
        return new ChunkInputStream(seq -> store.chunk(id, seq));
    }
}
