package io.liuke.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks once through a file that has just come, whatever its name says: text, or a workbook. */
final class FileLook {

    private static final String ENCRYPTED = "EncryptedPackage";

    private final ImportKind kind;
    private final Supplier<InputStream> bytes;
    private final long maxBytes;

    /**
     * @param bytes opens the file from its start, each time it is called
     * @param maxBytes what a workbook may hold, unpacked
     */
    FileLook(ImportKind kind, Supplier<InputStream> bytes, long maxBytes) {
        this.kind = kind;
        this.bytes = bytes;
        this.maxBytes = maxBytes;
    }

    /**
     * @param sheet of a workbook; null: the one with the most columns that are known
     * @throws ImportRefused if it cannot be a file of that kind, with what is wrong and what would be right
     */
    FileProfile profile(EncodingProbe probe, @Nullable String sheet) {
        if (probe.isOldOffice()) {
            throw ImportRefused.because(contains(ENCRYPTED) ? "FILE_ENCRYPTED" : "FILE_XLS");
        }
        if (probe.isZip()) {
            return workbook(sheet, true);
        }
        Charset charset = probe.finish();
        return Profiler.profile(kind, charset, bytes);
    }

    /** Another sheet of a workbook that has been looked through. */
    FileProfile sheet(String sheet) {
        return workbook(sheet, false);
    }

    private FileProfile workbook(@Nullable String wanted, boolean guarded) {
        List<String> names;
        try (Spool spool = Spool.of(bytes.get())) {
            if (guarded) {
                new XlsxGuard(maxBytes).check(spool);
            }
            names = XlsxFile.sheets(spool);
        }
        if (names.isEmpty()) {
            throw ImportRefused.because("FILE_EMPTY");
        }
        if (wanted != null && !names.contains(wanted)) {
            throw ImportRefused.because("SHEET_UNKNOWN", wanted, String.join(", ", names));
        }
        String sheet = wanted != null ? wanted : names.size() == 1 ? names.get(0) : mostKnown(names);
        return Profiler.profile(kind, new XlsxFile(sheet), new FileProfile.Sheets(sheet, names), bytes);
    }

    /** A cover sheet or notes may come before the table. */
    private String mostKnown(List<String> names) {
        String best = names.get(0);
        int most = 0;
        for (String name : names) {
            int known = known(name);
            if (known > most) {
                best = name;
                most = known;
            }
        }
        return best;
    }

    private int known(String sheet) {
        int[] known = {0};
        new XlsxFile(sheet).forEach(bytes.get(), row -> {
            known[0] = HeaderNames.recognise(kind, Profiler.names(row.cells())).size();
            return row.isBlank();
        });
        return known[0];
    }

    private boolean contains(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = new java.io.BufferedInputStream(bytes.get(), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = (byte) b == wanted[matched] ? matched + 1 : (byte) b == wanted[0] ? 1 : 0;
                if (matched == wanted.length) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
