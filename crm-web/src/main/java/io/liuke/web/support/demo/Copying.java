package io.liuke.web.support.demo;

import io.liuke.shared.CopyIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Copies lists of rows into tables on one connection. */
final class Copying {

    /** Writes the columns of a row; {@code id} counts from 1 along the list. */
    interface Columns<T> {
        void write(CopyIn copy, long id, T row);
    }

    private final Connection connection;

    Copying(Connection connection) {
        this.connection = connection;
    }

    <T> Copying into(String statement, List<T> rows, Columns<T> columns) throws SQLException {
        try (CopyIn copy = new CopyIn(connection, statement)) {
            long id = 1;
            for (T row : rows) {
                columns.write(copy, id++, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
