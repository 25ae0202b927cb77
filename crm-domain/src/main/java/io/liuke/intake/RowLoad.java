package io.liuke.intake;

import io.liuke.shared.CopyIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Copies the good rows of a file into the staging table and lists the others, batch by batch: the connection can do one
 * of the two at a time, and memory holds no more than a batch.
 */
final class RowLoad implements AutoCloseable {

    static final int MAX_LISTED = 100_000;
    private static final int BATCH = 20_000;

    /** Of the text of rejected rows that is kept in memory; rows may be long. */
    private static final int BATCH_TEXT = 4_000_000;

    private final ImportId id;
    private final Function<RawRow, ReadRow> reader;
    private final Merge merge;
    private final Connection connection;
    private final RejectionStore rejections;
    private final LongPredicate progress;

    private final RowDigest digest = new RowDigest();
    private final List<CellFinding> findings = new ArrayList<>();
    private final Map<Long, String> rawText = new HashMap<>();
    private @Nullable CopyIn copy;
    private boolean headerSeen;
    private int rawTextLength;
    private long rows;
    private long rejected;
    private long warnings;
    private long listed;

    /** @param progress is told the rows done after each batch and answers whether to go on */
    RowLoad(
            ImportId id,
            Function<RawRow, ReadRow> reader,
            Merge merge,
            Connection connection,
            RejectionStore rejections,
            LongPredicate progress) {
        this.id = id;
        this.reader = reader;
        this.merge = merge;
        this.connection = connection;
        this.rejections = rejections;
        this.progress = progress;
    }

    boolean accept(RawRow raw) {
        if (raw.isBlank()) {
            return true;
        }
        if (!headerSeen) {
            headerSeen = true;
            return true;
        }
        ReadRow row = reader.apply(raw);
        rows++;
        if (!row.findings().isEmpty()) {
            list(row, raw);
        }
        if (!row.isRejected()) {
            copy(row);
        }
        if (rows % BATCH == 0 || rawTextLength > BATCH_TEXT) {
            endBatch();
        }
        return true;
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    long warnings() {
        return warnings;
    }

    /** How many more findings are listed; those beyond are only counted. */
    long room() {
        return MAX_LISTED - listed;
    }

    private void list(ReadRow row, RawRow raw) {
        if (row.isRejected()) {
            rejected++;
        }
        warnings += row.findings().stream().filter(CellFinding::warning).count();
        if (room() >= row.findings().size()) {
            listed += row.findings().size();
            findings.addAll(row.findings());
            String text = RejectionStore.text(raw.cells());
            rawText.put(row.line(), text);
            rawTextLength += text.length();
        }
    }

    private void copy(ReadRow row) {
        try {
            if (copy == null) {
                copy = new CopyIn(connection, merge.copyStatement());
            }
            copy.row(merge.staged(row, digest));
        } catch (SQLException e) {
            throw new IllegalStateException("COPY cannot start", e);
        }
    }

    /** Ends an open COPY: before that the connection could not even roll back. */
    @Override
    public void close() {
        CopyIn open = copy;
        copy = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sends what was collected and reports progress. */
    void endBatch() {
        close();
        try {
            if (!findings.isEmpty()) {
                rejections.add(connection, id, findings, rawText);
                findings.clear();
                rawText.clear();
                rawTextLength = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        }
        if (!progress.test(rows)) {
            throw new ImportCancelled();
        }
    }

    /** Somebody cancelled the import while it ran; what it wrote is rolled back. */
    static final class ImportCancelled extends RuntimeException {}
}
