package io.liuke.shared;

/**
 * What a job that works on everything asks of its transaction: more memory than a page's, and to fill a table before its
 * indexes are built. All of it ends with the transaction.
 */
public interface BulkWork {

    /** Sorts, hashes and index builds in memory; no compiling of plans, which takes longer than they run. */
    void takeRoom();

    /**
     * Drops the indexes of those tables that have no rows, but no primary key, until {@link #restoreIndexes()}. To build
     * them afterwards takes a fraction of one insert a row. Meanwhile nobody else can read the tables.
     */
    void setIndexesAsideWhereEmpty(String... tables);

    /** As {@link #setIndexesAsideWhereEmpty}, and the keys too; no foreign key may refer to the tables. */
    void setKeysAsideWhereEmpty(String... tables);

    /** Drops the indexes of a table nearly all of whose rows are about to change. */
    void setIndexesAside(String table);

    /** Builds what was set aside in this transaction; does nothing if nothing was. */
    void restoreIndexes();
}
