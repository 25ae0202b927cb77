package io.liuke.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the rows of a file are told apart; opens it record by record. */
record CsvFile(Charset charset, char delimiter) implements TableFile {

    private static final int BOM_LENGTH = 3;
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    /** The longest cell in characters: a quotation mark that is never closed must not swallow the memory with the file. */
    static final int LONGEST_CELL = 1 << 20;

    @Override
    public void forEach(InputStream bytes, RowConsumer each) {
        try (Ending text = new Ending(text(bytes));
                CsvReader<CsvRecord> records = records(text, delimiter)) {
            Iterator<CsvRecord> iterator = records.iterator();
            boolean more = true;
            int header = 0;
            while (more && iterator.hasNext()) {
                CsvRecord next = iterator.next();
                header = header == 0 ? next.getFieldCount() : header;
                if (next.getFieldCount() < header && !iterator.hasNext() && text.isWithinLine()) {
                    throw ImportRefused.because("FILE_CUT", next.getStartingLineNumber());
                }
                more = each.accept(new RawRow(next.getStartingLineNumber(), next.getFields()));
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(e);
        }
    }

    static CsvReader<CsvRecord> records(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
    }

    Reader text(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(BOM_LENGTH);
        boolean bom = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
        if (!bom) {
            in.reset();
        }
        return new InputStreamReader(in, decoder());
    }

    /** What does not fit in a file of UTF-8 is {@link CellReader#UNREADABLE}, and its row says so. */
    private CharsetDecoder decoder() {
        CharsetDecoder strict = EncodingProbe.strict(charset);
        return charset.equals(StandardCharsets.UTF_8) ? strict.onMalformedInput(CodingErrorAction.REPLACE) : strict;
    }

    /** Remembers how a text ends: a last row that lacks cells and the end of its line was cut off. */
    private static final class Ending extends FilterReader {

        private char last = '\n';

        private Ending(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                last = buffer[offset + count - 1];
            }
            return count;
        }

        private boolean isWithinLine() {
            return last != '\n' && last != '\r';
        }
    }

    private RuntimeException unreadable(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof CharacterCodingException) {
            return ImportRefused.because("ENCODING_UNREADABLE");
        }
        if (cause instanceof CsvParseException) {
            String message = String.valueOf(cause.getMessage());
            Matcher line = LINE.matcher(message);
            return ImportRefused.because(code(message), line.find() ? line.group(1) : "1");
        }
        return new UncheckedIOException(new IOException("The file cannot be read", e));
    }

    /** The reader tells its reasons apart by their words only. */
    private static String code(String message) {
        if (message.contains("buffer size")
                || message.contains("max field size")
                || message.contains("max record size")) {
            return "CELL_TOO_LARGE";
        }
        return message.contains("limit of") && message.contains("fields") ? "CELLS_WITHOUT_END" : "QUOTE_OPEN";
    }
}
