package io.liuke.intake;

import io.liuke.shared.DatabaseFaults;
import io.liuke.staff.StaffId;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Takes files in, shows what Liuke makes of them, starts and stops their import. */
@Service
public class Imports {

    private static final int CHUNK = 1 << 20;

    private final ImportStore store;
    private final ImportReadModel imports;
    private final ImportRules rules;
    private final ImportStarter starter;
    private final long maxBytes;

    Imports(
            ImportStore store,
            ImportReadModel imports,
            ImportRules rules,
            ImportStarter starter,
            @Value("${liuke.import.max-bytes:2147483648}") long maxBytes) {
        this.store = store;
        this.imports = imports;
        this.rules = rules;
        this.starter = starter;
        this.maxBytes = maxBytes;
    }

    /**
     * Stores a file piece by piece as it comes and looks once through it. Nothing is imported yet.
     *
     * @param by who brought it; null for a program
     * @throws ImportRefused if it is not a file of that kind, with what would be right; then nothing is kept of it
     */
    public ImportId create(ImportKind kind, @Nullable String fileName, @Nullable StaffId by, InputStream body)
            throws IOException {
        return create(kind, fileName, by, body, null);
    }

    private ImportId create(
            ImportKind kind, @Nullable String fileName, @Nullable StaffId by, InputStream body, @Nullable String sheet)
            throws IOException {
        ImportId id = store.add(kind, fileName, by);
        boolean kept = false;
        EncodingProbe probe = new EncodingProbe();
        try {
            long bytes = keep(id, body, probe);
            store.saveProfile(id, look(kind, id).profile(probe, sheet), bytes);
            kept = true;
            return id;
        } catch (ImportRefused refused) {
            throw refused.finding().code().equals("ENCODING_UNREADABLE")
                    ? ImportRefused.because("ENCODING_UNREADABLE", probe.oddLine())
                    : refused;
        } catch (DataAccessException e) {
            throw DatabaseFaults.isDiskFull(e) ? ImportRefused.because("DISK_FULL") : e;
        } finally {
            if (!kept) {
                store.remove(id);
            }
        }
    }

    /**
     * @param by who sends a file
     * @param key tells this request apart, so that it can be repeated safely; null if it need not be
     */
    public record Sender(@Nullable StaffId by, @Nullable String key) {}

    /**
     * Stores a file and starts its import at once.
     *
     * @throws ImportRefused if it cannot be started without a person's decision; then nothing is kept of it
     */
    public ImportId load(
            ImportKind kind, @Nullable String fileName, Sender sender, InputStream body, ImportWishes wishes)
            throws IOException {
        ImportId id = create(kind, fileName, sender.by(), body, wishes.sheet());
        boolean started = false;
        try {
            store.remember(id, requestKey(sender.by(), sender.key()));
            Map<String, String> mapping = mapping(id, wishes.mapping());
            start(id, new ImportPlan(mapping, wishes.zone(), wishes.dateFormat(), wishes.margin(), wishes.dryRun()));
            started = true;
            return id;
        } finally {
            if (!started) {
                store.remove(id);
            }
        }
    }

    /** The import that the same request started before. */
    public Optional<ImportId> ofRequest(@Nullable StaffId by, @Nullable String key) {
        String request = requestKey(by, key);
        return request == null ? Optional.empty() : imports.findByRequest(request);
    }

    private static @Nullable String requestKey(@Nullable StaffId by, @Nullable String key) {
        return key == null || key.isBlank() ? null : (by == null ? "" : by.value()) + " " + key.strip();
    }

    private long keep(ImportId id, InputStream body, EncodingProbe probe) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        int length = body.readNBytes(chunk, 0, CHUNK);
        for (int seq = 0; length > 0; seq++) {
            bytes += length;
            if (bytes > maxBytes) {
                throw ImportRefused.because("FILE_TOO_LARGE", maxBytes >> 20);
            }
            probe.accept(chunk, length);
            store.addChunk(id, seq, chunk, length);
            length = body.readNBytes(chunk, 0, CHUNK);
        }
        return bytes;
    }

    /**
     * Reads another sheet of a workbook that has not been imported yet.
     *
     * @throws ImportRefused if there is no such sheet, or no table in it; then the sheet stays as it was
     */
    public void chooseSheet(ImportId id, String sheet) {
        ImportRun run = imports.get(id);
        if (!run.isOpen()) {
            throw ImportRefused.because("STARTED_ALREADY");
        }
        if (profile(id).sheets() == null) {
            throw ImportRefused.because("SHEET_UNKNOWN", sheet, "");
        }
        store.saveProfile(id, look(run.kind(), id).sheet(sheet), run.bytes());
    }

    private FileLook look(ImportKind kind, ImportId id) {
        return new FileLook(kind, () -> file(id), maxBytes);
    }

    /** The file's columns and what they seem to be. */
    public ImportDraft draft(ImportId id) {
        return ImportDraft.of(imports.get(id), profile(id));
    }

    /** How the dates of the mapped columns can be read; null where there is one way only. */
    public @Nullable DateQuestion dateQuestion(ImportId id, Map<String, String> mapping) {
        return DateQuestion.of(profile(id).dates(imports.get(id).kind(), mapping));
    }

    /** The first rows as the plan reads them, the plan complete or not. */
    public Preview preview(ImportId id, ImportPlan plan) {
        ImportRun run = imports.get(id);
        FileProfile profile = profile(id);
        return new PreviewReader(run.kind(), plan, profile, rules.reader(run.kind(), profile, plan), rules.zone(plan))
                .read(file(id));
    }

    /**
     * The mapping that results from what was recognised and what is wished for on top of it.
     *
     * @param wishes column to field; an empty field leaves the column out
     */
    public Map<String, String> mapping(ImportId id, Map<String, String> wishes) {
        Map<String, String> mapping = new LinkedHashMap<>(draft(id).suggestion());
        mapping.values().removeAll(wishes.values());
        wishes.forEach((column, field) -> {
            mapping.remove(column);
            if (!field.isEmpty()) {
                mapping.put(column, field);
            }
        });
        return mapping;
    }

    /**
     * @throws ImportRefused with what has to be decided or mended before it can start
     */
    public void check(ImportId id, ImportPlan plan) {
        new PlanCheck(imports.get(id).kind(), profile(id)).check(plan);
    }

    /**
     * Queues the import of a draft, or of a trial run for good.
     *
     * @throws ImportRefused with what has to be decided or mended first, or if it has been started already
     */
    public void start(ImportId id, ImportPlan plan) {
        check(id, plan);
        starter.start(id, plan);
    }

    /**
     * Runs for good what was tried before, in the same way.
     *
     * @throws ImportRefused if that is no longer possible
     */
    public void startForGood(ImportId id) {
        start(id, imports.get(id).plan().forGood());
    }

    /**
     * Stops it; what it wrote so far is taken back.
     *
     * @throws ImportRefused if it was over
     */
    public void cancel(ImportId id) {
        boolean running = imports.get(id).status() == ImportStatus.RUNNING;
        if (!store.cancel(id)) {
            throw ImportRefused.because("OVER_ALREADY");
        }
        if (!running) {
            store.removeFile(id);
        }
    }

    private FileProfile profile(ImportId id) {
        return store.profile(id).orElseThrow(() -> new NoSuchElementException("no import " + id.value()));
    }

    private ChunkInputStream file(ImportId id) {
        return new ChunkInputStream(seq -> store.chunk(id, seq));
    }
}
