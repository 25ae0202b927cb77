package io.liuke.intake;

import java.io.InputStream;

/** A file of rows, whatever its format. */
interface TableFile {

    /**
     * Calls {@code each} with the rows one after the other, the header first; blank lines may be left out.
     *
     * @throws ImportRefused if the file cannot be read, with what is wrong and where
     */
    void forEach(InputStream bytes, RowConsumer each);

    /** Whether to go on. */
    @FunctionalInterface
    interface RowConsumer {
        boolean accept(RawRow row);
    }
}
