package io.liuke.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What screens and programs read about imports. */
@Service
public class ImportReadModel {

    private final JdbcClient jdbc;

    ImportReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that runs is asked for whom it waits: for the owner of the lock of {@link MergeFrameStore}. */
    public Optional<ImportRun> find(ImportId id) {
        return jdbc.sql("""
                        select r.*, s.name as staff_name,
                               case when r.status in ('RUNNING', 'UNDOING') then (
                                   select substr(h.application_name, 14)::bigint
                                   from pg_locks w
                                   join pg_stat_activity me on me.pid = w.pid
                                   join pg_locks l on (l.database, l.classid, l.objid) = (w.database, w.classid, w.objid)
                                   join pg_stat_activity h on h.pid = l.pid
                                   where w.locktype = 'advisory' and not w.granted and l.locktype = 'advisory' and l.granted
                                     and me.datname = current_database() and me.application_name = 'liuke import ' || r.id
                                     and h.application_name ~ '^liuke import [0-9]+$'
                                   limit 1
                               ) end as waits_for
                        from import_run r left join staff s on s.id = r.staff_id
                        where r.id = :id and r.profile is not null
                        """).param("id", id.value()).query(ImportReadModel::run).optional();
    }

    ImportRun get(ImportId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no import " + id.value()));
    }

    Optional<ImportId> findByRequest(String key) {
        return jdbc.sql("select id from import_run where request_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(ImportId::new);
    }

    /** The newest first, without those that are still being loaded; {@code before} is the last of the page before. */
    public List<ImportRun> page(int limit, @Nullable ImportId before) {
        return jdbc.sql("""
                        select r.*, s.name as staff_name, null::bigint as waits_for
                        from import_run r left join staff s on s.id = r.staff_id
                        where r.profile is not null and r.id < :before
                        order by r.id desc
                        limit :limit
                        """)
                .param("before", before == null ? Long.MAX_VALUE : before.value())
                .param("limit", limit)
                .query(ImportReadModel::run)
                .list();
    }

    /** Rejected rows, or warnings, from the line after {@code afterLine} on; a row with two problems comes once. */
    public List<RejectedRow> rejected(ImportId id, boolean warnings, long afterLine, int limit) {
        return jdbc.sql("""
                        select line, min(raw) as raw,
                               jsonb_agg(jsonb_build_object('column', column_name, 'code', code, 'value', value,
                                                            'args', args) order by column_name) as findings
                        from import_rejection
                        where import_id = :id and severity = :severity and line > :after
                        group by line
                        order by line
                        limit :limit
                        """)
                .param("id", id.value())
                .param("severity", warnings ? "WARNING" : "ERROR")
                .param("after", afterLine)
                .param("limit", limit)
                .query((row, n) ->
                        RejectedRow.of(row.getLong("line"), warnings, row.getString("findings"), row.getString("raw")))
                .list();
    }

    /** The columns of the file in their order. */
    public List<String> columns(ImportId id) {
        return jdbc.sql("select profile from import_run where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(json -> Json.read(json, FileProfile.class).columnNames())
                .orElse(List.of());
    }

    /** The day of the newest order that Liuke has. */
    public Optional<LocalDate> newestOrder() {
        return jdbc.sql("select max(ordered_on) from purchase")
                .query(LocalDate.class)
                .optional();
    }

    @SuppressWarnings("unchecked")
    private static ImportRun run(ResultSet row, int n) throws SQLException {
        String failure = row.getString("failure");
        return new ImportRun(
                new ImportId(row.getLong("id")),
                ImportKind.valueOf(row.getString("kind")),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getLong("rows_total"),
                row.getLong("rows_done"),
                counts(row),
                new ImportRun.Options(
                        row.getString("encoding"),
                        row.getString("delimiter"),
                        Json.read(row.getString("mapping"), Map.class),
                        row.getString("zone"),
                        row.getString("date_format"),
                        row.getBigDecimal("margin"),
                        row.getBoolean("dry_run")),
                List.of(Json.read(row.getString("readings"), Reading[].class)),
                failure == null ? null : Json.read(failure, Finding.class),
                row.getString("staff_name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                new ImportRun.Undo(instant(row, "undo_until"), instant(row, "undone_at")),
                waitsFor(row));
    }

    private static @Nullable ImportId waitsFor(ResultSet row) throws SQLException {
        long other = row.getLong("waits_for");
        return row.wasNull() ? null : new ImportId(other);
    }

    private static ImportRun.Counts counts(ResultSet row) throws SQLException {
        return new ImportRun.Counts(
                row.getLong("accepted"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("warnings"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
