package io.liuke.intake;

import io.liuke.shared.CopyIn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is wrong with the rows of an import, within the transaction of the import. */
@Repository
class RejectionStore {

    private static final int CELL_LENGTH = 2000;

    private final JdbcClient jdbc;

    RejectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param raw the rows as they came, by line */
    void add(Connection connection, ImportId id, List<CellFinding> findings, Map<Long, String> raw)
            throws SQLException, IOException {
        try (CopyIn copy = new CopyIn(connection, """
                copy import_rejection (import_id, line, column_name, severity, code, value, args, raw) from stdin
                """)) {
            for (CellFinding f : findings) {
                copy.row(
                        id.value(),
                        f.line(),
                        f.column(),
                        f.warning() ? "WARNING" : "ERROR",
                        f.code(),
                        f.value(),
                        Json.write(f.args()),
                        raw.get(f.line()));
            }
        }
    }

    /** The lines that were rejected by comparing rows, whose text was not at hand then. */
    List<Long> linesWithoutText(ImportId id) {
        return jdbc.sql("""
                        select line from import_rejection
                        where import_id = :id and raw is null and severity = 'ERROR'
                        order by line
                        """).param("id", id.value()).query(Long.class).list();
    }

    /**
     * Takes back the warnings of rows that were rejected after all, by comparing rows.
     *
     * @return how many
     */
    int dropWarningsOfRejected(ImportId id) {
        return jdbc.sql("""
                        delete from import_rejection w
                        where w.import_id = :id and w.severity = 'WARNING'
                          and exists (
                              select from import_rejection e
                              where e.import_id = :id and e.line = w.line and e.severity = 'ERROR')
                        """).param("id", id.value()).update();
    }

    void addText(ImportId id, TreeMap<Long, String> rawByLine) {
        jdbc.sql("""
                        update import_rejection r set raw = t.raw
                        from unnest(:lines::bigint[], :raw::text[]) as t (line, raw)
                        where r.import_id = :id and r.line = t.line and r.raw is null and r.severity = 'ERROR'
                        """)
                .param("lines", rawByLine.keySet().toArray(Long[]::new))
                .param("raw", rawByLine.values().toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    /** A row as it came, as a JSON array of its cells. */
    static String text(List<String> cells) {
        return Json.write(cells.stream()
                .map(c -> c.length() > CELL_LENGTH ? c.substring(0, CELL_LENGTH) + "…" : c)
                .map(c -> c.replace("\0", ""))
                .toList());
    }
}
