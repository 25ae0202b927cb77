package io.liuke.intake;

import org.jspecify.annotations.Nullable;

/** How the rows of one kind get into their tables: by COPY into a temporary table, then all at once. */
interface Merge {

    ImportKind kind();

    /** Creates the temporary table, which goes with the transaction. */
    void createStaging();

    String copyStatement();

    /** The values of a row for COPY. */
    @Nullable Object[] staged(ReadRow row, RowDigest digest);

    /** Merges what was copied. */
    Result merge(Order order);

    /**
     * @param codeColumn the column of the file that tells rows apart: order number, or customer code
     * @param room how many more rejected rows are listed
     */
    record Order(ImportId importId, boolean dryRun, String codeColumn, long room) {}

    /** @param rejected rows that contradict an earlier row of the file */
    record Result(long created, long updated, long unchanged, long rejected) {}
}
