package io.liuke.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Finds out what separates the cells: what makes known column names, then what makes rows of equal length. */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 30;
    private static final int KNOWN_NAME = 1000;
    private static final int SAME_LENGTH = 10;

    private Delimiters() {}

    static char detect(ImportKind kind, CsvFile file, InputStream bytes) {
        String sample = sample(file, bytes);
        char best = CANDIDATES[0];
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(kind, firstRecords(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(ImportKind kind, List<CsvRecord> records) {
        if (records.isEmpty() || records.get(0).getFieldCount() < 2) {
            return 0;
        }
        CsvRecord header = records.get(0);
        int known =
                HeaderNames.recognise(kind, Profiler.names(header.getFields())).size();
        long sameLength = records.stream()
                .filter(r -> r.getFieldCount() == header.getFieldCount())
                .count();
        return known * KNOWN_NAME + (int) sameLength * SAME_LENGTH + Math.min(header.getFieldCount(), SAME_LENGTH - 1);
    }

    private static List<CsvRecord> firstRecords(String sample, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvFile.records(new StringReader(sample), delimiter)) {
            for (CsvRecord csvRecord : reader) {
                records.add(csvRecord);
                if (records.size() == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // the sample may end inside a quoted cell; the records before it are enough to judge
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static String sample(CsvFile file, InputStream bytes) {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        try (Reader text = file.text(bytes)) {
            int read = 0;
            while (length < SAMPLE && read >= 0) {
                length += read;
                read = text.read(buffer, length, SAMPLE - length);
            }
        } catch (CharacterCodingException e) {
            throw ImportRefused.because("ENCODING_UNREADABLE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(buffer, 0, length);
    }
}
