package io.liuke.web.api;

import io.liuke.intake.Finding;
import io.liuke.intake.ImportRun;
import io.liuke.web.intake.ImportText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param rows rows done
 * @param rowsTotal rows in the file
 * @param failure what stopped it as a whole; then nothing was written
 */
record ImportItem(
        long id,
        String kind,
        String status,
        double progress,
        @Nullable String fileName,
        boolean dryRun,
        long rows,
        long rowsTotal,
        long accepted,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long warnings,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    record Failure(String code, List<String> args, String detail) {}

    static ImportItem of(ImportRun run, ImportText text) {
        Finding failure = run.failure();
        return new ImportItem(
                run.id().value(),
                run.kind().path(),
                run.status().name(),
                run.progress(),
                run.fileName(),
                run.options().dryRun(),
                run.rows(),
                run.rowsTotal(),
                run.counts().accepted(),
                run.counts().created(),
                run.counts().updated(),
                run.counts().unchanged(),
                run.counts().rejected(),
                run.counts().warnings(),
                failure == null ? null : new Failure(failure.code(), failure.args(), text.say(failure)),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt());
    }
}
