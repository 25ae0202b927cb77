package io.liuke.intake;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes imports and the pieces of their files. */
@Repository
class ImportStore {

    /** How long an import can be taken back; what it changed is kept so long. */
    static final Duration UNDO = Duration.ofDays(30);

    private static final Duration KEEP = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ImportStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    ImportId add(ImportKind kind, @Nullable String fileName, @Nullable StaffId by) {
        Long id = jdbc.sql("""
                        insert into import_run (id, kind, status, file_name, staff_id, created_at)
                        values (nextval('import_run_seq'), :kind, 'DRAFT', :fileName, :staff, :now)
                        returning id
                        """)
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("staff", by == null ? null : by.value())
                .param("now", now())
                .query(Long.class)
                .single();
        return new ImportId(id);
    }

    void addChunk(ImportId id, int seq, byte[] content, int length) {
        jdbc.sql("insert into import_chunk (import_id, seq, content) values (:id, :seq, :content)")
                .param("id", id.value())
                .param("seq", seq)
                .param("content", Arrays.copyOf(content, length))
                .update();
    }

    /** A piece of the file, outside of the caller's transaction, whose connection may be busy with COPY. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte @Nullable [] chunk(ImportId id, int seq) {
        return jdbc.sql("select content from import_chunk where import_id = :id and seq = :seq")
                .param("id", id.value())
                .param("seq", seq)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    void saveProfile(ImportId id, FileProfile profile, long bytes) {
        jdbc.sql("""
                        update import_run
                        set profile = :profile::jsonb, encoding = :encoding, delimiter = :delimiter,
                            rows_total = :rows, bytes = :bytes, version = version + 1
                        where id = :id
                        """)
                .param("profile", Json.write(profile))
                .param("encoding", profile.encoding())
                .param("delimiter", profile.delimiter())
                .param("rows", profile.rows())
                .param("bytes", bytes)
                .param("id", id.value())
                .update();
    }

    /** Keeps by which request it came; the second of two that run at once fails here. */
    void remember(ImportId id, @Nullable String requestKey) {
        jdbc.sql("update import_run set request_key = :key where id = :id")
                .param("key", requestKey)
                .param("id", id.value())
                .update();
    }

    void remove(ImportId id) {
        jdbc.sql("delete from import_run where id = :id")
                .param("id", id.value())
                .update();
    }

    /**
     * Files that were loaded and never imported, and files of trial runs, are not kept for ever; nor is what imports
     * changed that can no longer be taken back.
     */
    void removeForgotten() {
        Timestamp then = Timestamp.from(time.wallClock().minus(KEEP));
        jdbc.sql("delete from import_run where status = 'DRAFT' and created_at < :then")
                .param("then", then)
                .update();
        // while it came in, Liuke was killed; a file that is still coming is younger
        jdbc.sql("delete from import_run where status = 'DRAFT' and profile is null and created_at < :then")
                .param("then", java.sql.Timestamp.from(time.wallClock().minus(java.time.Duration.ofHours(6))))
                .update();
        jdbc.sql("""
                        delete from import_chunk c using import_run r
                        where r.id = c.import_id and r.finished_at < :then
                          and r.status in ('DONE', 'FAILED', 'CANCELLED', 'UNDONE')
                        """).param("then", then).update();
        jdbc.sql("""
                        delete from import_before b using import_run r
                        where r.id = b.import_id and r.undo_until < :now and r.status <> 'UNDOING'
                        """).param("now", now()).update();
    }

    Optional<FileProfile> profile(ImportId id) {
        return jdbc.sql("select profile from import_run where id = :id and profile is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(json -> Json.read(json, FileProfile.class));
    }

    /** Queues a draft, or a finished trial run for good; false if it has been started meanwhile. */
    boolean queue(ImportId id, ImportPlan plan) {
        return jdbc.sql("""
                        update import_run
                        set status = 'QUEUED', mapping = :mapping::jsonb, zone = :zone, date_format = :dateFormat,
                            margin = :margin, dry_run = :dryRun, rows_done = 0, failure = null, finished_at = null,
                            version = version + 1
                        where id = :id and (status = 'DRAFT' or status = 'DONE' and dry_run)
                          and exists (select 1 from import_chunk c where c.import_id = import_run.id)
                        """)
                        .param("mapping", Json.write(plan.fieldByColumn()))
                        .param("zone", plan.zone())
                        .param("dateFormat", plan.dateFormat())
                        .param("margin", plan.margin())
                        .param("dryRun", plan.dryRun())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Marks it running, again after a crash; false if there is nothing to run any more. */
    boolean begin(ImportId id) {
        jdbc.sql("delete from import_rejection where import_id = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql("""
                        update import_run
                        set status = 'RUNNING', started_at = :now, rows_done = 0,
                            margin_before = (
                                select c.default_margin from company c where c.default_margin <> import_run.margin),
                            version = version + 1
                        where id = :id and status in ('QUEUED', 'RUNNING')
                        """).param("now", now()).param("id", id.value()).update() == 1;
    }

    /** Shows how far it is, at once and whatever becomes of the import; false if it was cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(ImportId id, long rows) {
        return jdbc.sql("update import_run set rows_done = :rows where id = :id and status = 'RUNNING'")
                        .param("rows", rows)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Ends it within the transaction that wrote the rows; false if it was cancelled. */
    boolean finish(ImportRun run, long rows, ImportRun.Counts counts, List<Reading> readings) {
        return jdbc.sql("""
                        update import_run
                        set status = 'DONE', rows_done = :rows, accepted = :accepted, created = :created,
                            updated = :updated, unchanged = :unchanged, rejected = :rejected, warnings = :warnings,
                            readings = :readings::jsonb, finished_at = :now,
                            undo_until = case when not dry_run then cast(:undoUntil as timestamptz) end, version = version + 1
                        where id = :id and status = 'RUNNING'
                        """)
                        .param("rows", rows)
                        .param("readings", Json.write(readings))
                        .param("undoUntil", Timestamp.from(time.wallClock().plus(UNDO)))
                        .param("accepted", counts.accepted())
                        .param("created", counts.created())
                        .param("updated", counts.updated())
                        .param("unchanged", counts.unchanged())
                        .param("rejected", counts.rejected())
                        .param("warnings", counts.warnings())
                        .param("now", now())
                        .param("id", run.id().value())
                        .update()
                == 1;
    }

    @Transactional
    public void fail(ImportId id, Finding finding) {
        jdbc.sql("""
                        update import_run
                        set status = 'FAILED', failure = :failure::jsonb, finished_at = :now, version = version + 1
                        where id = :id and status in ('QUEUED', 'RUNNING')
                        """)
                .param("failure", Json.write(finding))
                .param("now", now())
                .param("id", id.value())
                .update();
        removeFile(id);
    }

    /** False if it was over already. A running job sees it, ends, and removes the file. */
    boolean cancel(ImportId id) {
        return jdbc.sql("""
                        update import_run
                        set status = 'CANCELLED', finished_at = :now, version = version + 1
                        where id = :id and status in ('DRAFT', 'QUEUED', 'RUNNING')
                        """).param("now", now()).param("id", id.value()).update() == 1;
    }

    boolean isCancelled(ImportId id) {
        return jdbc.sql("select status = 'CANCELLED' from import_run where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void removeFile(ImportId id) {
        jdbc.sql("delete from import_chunk where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** By sign-in name, and by the person's name where only one has it; both in lower case. */
    Map<String, Long> owners() {
        Map<String, Long> owners = jdbc
                .sql("select lower(name) as name, min(id) as id from staff group by 1 having count(*) = 1")
                .query((row, n) -> Map.entry(row.getString("name"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.HashMap::new));
        jdbc.sql("select login, id from staff").query(row -> {
            owners.put(row.getString("login").toLowerCase(Locale.ROOT), row.getLong("id"));
        });
        return owners;
    }

    private Timestamp now() {
        return Timestamp.from(time.wallClock());
    }
}
