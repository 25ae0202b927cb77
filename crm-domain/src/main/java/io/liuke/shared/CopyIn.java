package io.liuke.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes rows into a table by PostgreSQL's COPY in text format, inside the connection's transaction. Values are escaped
 * here; a null becomes SQL's null.
 */
public final class CopyIn implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final PGCopyOutputStream out;
    private long rows;

    /** Starts {@code COPY …} on the connection, which must belong to the caller's transaction. */
    public CopyIn(Connection connection, String copyStatement) throws SQLException {
        this.out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copyStatement, BUFFER);
    }

    /**
     * Runs {@code rows} between the beginning and the end of {@code COPY …} in the caller's transaction; whatever they
     * throw ends it too.
     */
    public static void into(DataSource dataSource, String copyStatement, Consumer<CopyIn> rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (CopyIn copy = new CopyIn(connection, copyStatement)) {
            rows.accept(copy);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY could not start", e);
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("COPY could not end", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Writes one row; each value by its {@code toString}, which is what PostgreSQL reads for numbers, dates and instants. */
    public void row(@Nullable Object... values) {
        write(encode(values));
    }

    /** The row as {@link #write} takes it: the larger part of the work, which several threads can share. */
    public static byte[] encode(@Nullable Object... values) {
        StringBuilder line = new StringBuilder(256);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append('\t');
            }
            append(line, values[i]);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a row that was encoded before; one thread at a time. */
    public synchronized void write(byte[] row) {
        try {
            out.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    public long rows() {
        return rows;
    }

    private static void append(StringBuilder line, @Nullable Object value) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof CharSequence text) {
            escape(line, text);
        } else {
            line.append(value);
        }
    }

    private static void escape(StringBuilder line, CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
