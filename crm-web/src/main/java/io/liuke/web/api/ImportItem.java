package io.liuke.web.api;

import io.liuke.intake.Finding;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportRun;
import io.liuke.intake.Reading;
import io.liuke.web.intake.ImportText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param rows rows done
 * @param rowsTotal rows in the file
 * @param waitsFor the import that is being written, after which it is this one's turn
 * @param margin share of the amount that stands for a missing profit, where this import set it
 * @param columns which column of the file became which field; one that is not here was left out
 * @param readAs words of the file that are not Liuke's own: {@code shipped} is read as PLACED
 * @param failure what stopped it as a whole, and then nothing was written; or why it was not taken back
 * @param undoUntil until when it can be taken back; null if what it changed was not kept
 */
record ImportItem(
        long id,
        String kind,
        String status,
        double progress,
        @Nullable Long waitsFor,
        @Nullable String fileName,
        boolean dryRun,
        @Nullable BigDecimal margin,
        Map<String, String> columns,
        long rows,
        long rowsTotal,
        long accepted,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long warnings,
        List<ReadAs> readAs,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        @Nullable Instant undoneAt) {

    /**
     * A word that is not Liuke's own, and what it was taken for.
     *
     * @param column empty if the file has none, and all rows get the value
     * @param word empty for an empty cell
     * @param line where it stands first
     */
    record ReadAs(String field, String column, String word, String value, long rows, long line, String detail) {

        static ReadAs of(Reading reading, ImportText text) {
            return new ReadAs(
                    reading.field(),
                    reading.column(),
                    reading.word(),
                    reading.value(),
                    reading.rows(),
                    reading.line(),
                    text.say(reading));
        }
    }

    record Failure(String code, List<String> args, String detail) {}

    static ImportItem of(ImportRun run, ImportText text) {
        Finding failure = run.failure();
        ImportId waitsFor = run.waitsFor();
        return new ImportItem(
                run.id().value(),
                run.kind().path(),
                run.status().name(),
                run.progress(),
                waitsFor == null ? null : waitsFor.value(),
                run.fileName(),
                run.options().dryRun(),
                run.options().margin(),
                run.options().fieldByColumn(),
                run.rows(),
                run.rowsTotal(),
                run.counts().accepted(),
                run.counts().created(),
                run.counts().updated(),
                run.counts().unchanged(),
                run.counts().rejected(),
                run.counts().warnings(),
                run.readings().stream().map(r -> ReadAs.of(r, text)).toList(),
                failure == null ? null : new Failure(failure.code(), failure.args(), text.say(failure)),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.undo().until(),
                run.undo().undoneAt());
    }
}
