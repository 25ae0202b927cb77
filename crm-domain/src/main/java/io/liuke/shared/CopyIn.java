package io.liuke.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows into a table by PostgreSQL's COPY in text format, inside the connection's transaction. Values are escaped
 * here; a null becomes SQL's null.
 */
public final class CopyIn implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final PGCopyOutputStream out;
    private final StringBuilder line = new StringBuilder(256);
    private long rows;

    /** Starts {@code COPY …} on the connection, which must belong to the caller's transaction. */
    public CopyIn(Connection connection, String copyStatement) throws SQLException {
        this.out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copyStatement, BUFFER);
    }

    /** Writes one row; each value by its {@code toString}, which is what PostgreSQL reads for numbers, dates and instants. */
    public void row(@Nullable Object... values) {
        line.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append('\t');
            }
            append(values[i]);
        }
        line.append('\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    public long rows() {
        return rows;
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof CharSequence text) {
            escape(text);
        } else {
            line.append(value);
        }
    }

    private void escape(CharSequence text) {
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
