package io.liuke.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A sheet of a workbook, row by row. What {@link XlsxGuard} has not looked through must not come here. */
record XlsxFile(String sheet) implements TableFile {

    /** In place of the encoding of a text. */
    static final String ENCODING = "XLSX";

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions PLAIN = new ReadingOptions(false, true);

    @Override
    public void forEach(InputStream bytes, RowConsumer each) {
        try (Spool spool = Spool.of(bytes)) {
            read(spool, workbook -> {
                forEach(workbook, each);
                return sheet;
            });
        }
    }

    /** The sheets that a person sees in it. */
    static List<String> sheets(Spool spool) {
        return read(
                spool,
                workbook -> workbook.getSheets()
                        .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                        .map(Sheet::getName)
                        .toList());
    }

    private void forEach(ReadableWorkbook workbook, RowConsumer each) {
        Sheet found = workbook.findSheet(sheet).orElseThrow();
        XlsxCells cells = new XlsxCells();
        RowNumbers numbers = new RowNumbers();
        try (Stream<Row> rows = found.openStream()) {
            rows.map(row -> new RawRow(numbers.of(row), cells.texts(row)))
                    .takeWhile(each::accept)
                    .forEach(row -> {});
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** A program may leave the numbers of the rows out: then they follow one another. */
    private static final class RowNumbers {
        private int last;

        int of(Row row) {
            last = Math.max(last + 1, row.getRowNum());
            return last;
        }
    }

    private static <T> T read(Spool spool, Function<ReadableWorkbook, T> reading) {
        try (ReadableWorkbook workbook = open(spool)) {
            return reading.apply(workbook);
        } catch (IOException | ExcelReaderException e) {
            throw damaged(e);
        } catch (IndexOutOfBoundsException | NumberFormatException | NullPointerException e) {
            // a part of the workbook refers to something that is not there
            if (e.getStackTrace().length > 0 && isOurs(e)) {
                throw e;
            }
            throw damaged(e);
        }
    }

    /** A workbook from a program may come without styles; then there are no date formats either. */
    private static ReadableWorkbook open(Spool spool) throws IOException {
        try {
            return new ReadableWorkbook(spool.path().toFile(), WITH_FORMATS);
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(spool.path().toFile(), PLAIN);
        }
    }

    /** Whether it was thrown while a row was worked on, and not while it was read. */
    private static boolean isOurs(RuntimeException e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.dhatim.")) {
                return false;
            }
            if (frame.getClassName().startsWith("io.liuke.")) {
                return true;
            }
        }
        return false;
    }

    private static ImportRefused damaged(Exception e) {
        return ImportRefused.because("XLSX_DAMAGED", String.valueOf(e.getMessage()));
    }
}
