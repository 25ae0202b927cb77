package io.liuke.web.support;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A CSV file that is written while it is sent, so that a long one takes no more memory than a short one. A file that fails
 * midway is cut off and does not end like a whole one.
 */
public final class CsvDownload {

    private static final int BUFFER = 1 << 16;

    private final CsvWriter csv;

    private CsvDownload(CsvWriter csv) {
        this.csv = csv;
    }

    /** For people: with the mark without which spreadsheets take a file for one in the system's old encoding. */
    public static void forSpreadsheet(HttpServletResponse response, String name, Consumer<CsvDownload> content)
            throws IOException {
        send(response, name, "\uFEFF", content);
    }

    /** For programs, to which the mark would be a part of the first column's name. */
    public static void forProgram(HttpServletResponse response, String name, Consumer<CsvDownload> content)
            throws IOException {
        send(response, name, "", content);
    }

    private static void send(HttpServletResponse response, String name, String mark, Consumer<CsvDownload> content)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        response.setBufferSize(BUFFER);
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(mark);
        CsvWriter csv = CsvWriter.builder().bufferSize(BUFFER).build(out);
        content.accept(new CsvDownload(csv));
        csv.flush();
        out.flush();
    }

    private static String attachment(String name) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        ContentDisposition.Builder file = ContentDisposition.attachment();
        return (plain ? file.filename(name) : file.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    /** One line; a null is an empty cell. */
    public void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    public void row(Collection<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvCells::text).toList());
    }
}
