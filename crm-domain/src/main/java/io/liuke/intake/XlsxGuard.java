package io.liuke.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read: whether it is one, and whether it would unpack to more than this machine
 * holds. Sizes are counted as the parts are unpacked; what the file says about itself is not believed.
 */
final class XlsxGuard {

    private static final int MAX_PARTS = 10_000;
    private static final long MAX_SUPPORT_BYTES = 64L << 20;
    private static final long RATIO_FROM = 16L << 20;
    private static final long MAX_RATIO = 200;

    private final long maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private long total;
    private long strings;

    /** @param maxBytes all parts together, unpacked */
    XlsxGuard(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @throws ImportRefused if it is no workbook, or one that must not be read */
    void check(Spool spool) {
        try (ZipFile zip = ZipFile.builder().setPath(spool.path()).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            refuseOthers(zip, parts);
            // the shared strings first: the sheets refer to them by number
            checkAll(zip, parts.stream().filter(XlsxGuard::isStrings).toList());
            checkAll(zip, parts.stream().filter(p -> !isStrings(p)).toList());
        } catch (IOException | IllegalArgumentException e) {
            throw ImportRefused.because("XLSX_DAMAGED", String.valueOf(e.getMessage()));
        }
    }

    private static void refuseOthers(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        if (parts.size() > MAX_PARTS) {
            throw ImportRefused.because("XLSX_BOMB");
        }
        List<String> names = parts.stream().map(XlsxGuard::name).toList();
        ZipArchiveEntry type = zip.getEntry("mimetype");
        if (type != null && names.contains("content.xml")) {
            throw ImportRefused.because("FILE_ODS");
        }
        if (names.contains("xl/workbook.bin")) {
            throw ImportRefused.because("FILE_XLSB");
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(n -> n.endsWith("workbook.xml"))) {
            throw ImportRefused.because("FILE_ZIP");
        }
    }

    private void checkAll(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        for (ZipArchiveEntry part : parts) {
            if (!part.isDirectory()) {
                check(zip, part);
            }
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
        String name = name(part);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        long most = name.contains("worksheets/") || !xml ? maxBytes : MAX_SUPPORT_BYTES;
        XmlGuard guard = new XmlGuard(strings);
        try (InputStream in = zip.getInputStream(part)) {
            long unpacked = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unpacked += n;
                total += n;
                refuseTooMuch(part, unpacked, most);
                if (xml) {
                    guard.accept(buffer, n);
                }
            }
        } catch (ZipException e) {
            throw ImportRefused.because("XLSX_DAMAGED", String.valueOf(e.getMessage()));
        }
        if (isStrings(part)) {
            strings = guard.strings();
        }
    }

    private void refuseTooMuch(ZipArchiveEntry part, long unpacked, long most) {
        long packed = Math.max(1, part.getCompressedSize());
        if (total > maxBytes || unpacked > most || unpacked > RATIO_FROM && unpacked / packed > MAX_RATIO) {
            throw ImportRefused.because("XLSX_BOMB");
        }
    }

    private static boolean isStrings(ZipArchiveEntry part) {
        return name(part).endsWith("sharedstrings.xml");
    }

    private static String name(ZipArchiveEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }
}
