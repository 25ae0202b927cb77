package io.liuke.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as a text file would hold them: dates as ISO dates, numbers in full, formulas by the value that was
 * stored with them, errors by their name.
 */
final class XlsxCells {

    /** What a spreadsheet shows of a number; beyond are traces of binary arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** Formats that stand for dates by their number alone; those of 27 and 50 on are East Asian. */
    private static final Pattern DATE_IDS = Pattern.compile("1[4-79]|2[0-2]|2[7-9]|3[0-6]|5[0-8]");

    private static final Pattern NOT_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");

    private final Set<String> dateFormats = new HashSet<>();
    private final Set<String> otherFormats = new HashSet<>();

    List<String> texts(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value == null) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        return value.toString();
    }

    private String number(Cell cell, BigDecimal number) {
        if (isDate(cell) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return date(cell.asDate());
        }
        String raw = String.valueOf(cell.getRawValue());
        if (INTEGER.matcher(raw).matches()) {
            return padded(raw, cell.getDataFormatString());
        }
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        String plain = shown.toPlainString();
        return shown.scale() <= 0 ? padded(plain, cell.getDataFormatString()) : plain;
    }

    /** 118 in the format 00000 is shown, and meant, as 00118. */
    private static String padded(String digits, @Nullable String format) {
        if (format == null || digits.startsWith("-") || !ZEROS.matcher(format).matches()) {
            return digits;
        }
        return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
    }

    private static String date(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.withNano(0).toString();
    }

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null || id == 0) {
            return false;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return DATE_IDS.matcher(id.toString()).matches();
        }
        if (dateFormats.contains(format)) {
            return true;
        }
        if (otherFormats.contains(format)) {
            return false;
        }
        boolean date = isDate(format);
        (date ? dateFormats : otherFormats).add(format);
        return date;
    }

    /** Year or day outside of quotation marks and brackets; m alone may be minutes, and h alone is a duration. */
    private static boolean isDate(String format) {
        String pattern = NOT_PATTERN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !pattern.contains("general") && (pattern.indexOf('y') >= 0 || pattern.indexOf('d') >= 0);
    }
}
