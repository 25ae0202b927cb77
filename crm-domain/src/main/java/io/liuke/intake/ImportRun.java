package io.liuke.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as a screen or a program sees it.
 *
 * @param rows rows looked at so far; a merge of all follows when it has reached {@code rowsTotal}
 * @param readings words of the file that are not Liuke's own, and what they were taken for
 * @param failure what stopped it as a whole
 * @param waitsFor the import that is being written, after which it is this one's turn; null if it does not wait
 */
public record ImportRun(
        ImportId id,
        ImportKind kind,
        ImportStatus status,
        @Nullable String fileName,
        long bytes,
        long rowsTotal,
        long rows,
        Counts counts,
        Options options,
        List<Reading> readings,
        @Nullable Finding failure,
        @Nullable String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Undo undo,
        @Nullable ImportId waitsFor) {

    /** What became of the rows. */
    public record Counts(long accepted, long created, long updated, long unchanged, long rejected, long warnings) {}

    /**
     * Whether it can be taken back.
     *
     * @param until null if what it changed was not kept
     */
    public record Undo(@Nullable Instant until, @Nullable Instant undoneAt) {}

    /** How the file is read. */
    public record Options(
            @Nullable String encoding,
            @Nullable String delimiter,
            Map<String, String> fieldByColumn,
            @Nullable String zone,
            @Nullable String dateFormat,
            @Nullable BigDecimal margin,
            boolean dryRun) {}

    /** A sheet of a workbook: its lines are rows, and its columns have letters. */
    public boolean isWorkbook() {
        return XlsxFile.ENCODING.equals(options.encoding());
    }

    /** Its columns can still be chosen: not started yet, or only tried. */
    public boolean isOpen() {
        return status == ImportStatus.DRAFT || status == ImportStatus.DONE && options.dryRun();
    }

    /** Its rows are all read and are written as a whole. */
    public boolean isMerging() {
        return status == ImportStatus.RUNNING && rowsTotal > 0 && rows >= rowsTotal;
    }

    boolean isTakenBack() {
        return status == ImportStatus.UNDOING || status == ImportStatus.UNDONE;
    }

    ImportPlan plan() {
        return new ImportPlan(
                options.fieldByColumn(), options.zone(), options.dateFormat(), options.margin(), options.dryRun());
    }

    /** Share that is done, 0 to 1; the merge at the end counts for a fifth. */
    public double progress() {
        if (status == ImportStatus.DONE || status == ImportStatus.UNDONE) {
            return 1;
        }
        return rowsTotal == 0 ? 0 : 0.8 * Math.min(1, (double) rows / rowsTotal);
    }
}
