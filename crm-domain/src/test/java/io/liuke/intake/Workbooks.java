package io.liuke.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** Writes workbooks for tests: with a library, and by hand what the library does not write. */
final class Workbooks {

    /** Writes the sheets. */
    @FunctionalInterface
    interface Sheets {
        void write(Workbook workbook);
    }

    private Workbooks() {}

    static byte[] of(Sheets sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Liuke", "1.0")) {
            sheets.write(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One sheet of orders: customer, date, amount. */
    static byte[] orders() {
        return of(workbook -> {
            var sheet = workbook.newWorksheet("Orders");
            row(sheet, 0, "customer", "date", "amount");
            row(sheet, 1, "C1", "2025-01-01", 10);
        });
    }

    static void row(org.dhatim.fastexcel.Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, String.valueOf(values[i]));
            }
        }
    }

    /** The workbook of {@link #orders()} with other parts. */
    static byte[] with(String part, byte[] content) {
        return with(Map.of(part, content));
    }

    static byte[] withSheet(String rows) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        return with(
                "xl/worksheets/sheet1.xml",
                (head + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] with(Map<String, byte[]> others) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile zip = ZipFile.builder().setByteArray(orders()).get()) {
                for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                    parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
                }
            }
            parts.putAll(others);
            return zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
