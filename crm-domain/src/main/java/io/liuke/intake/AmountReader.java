package io.liuke.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts with currency signs, thousands separators and, where the file writes so, a decimal comma. */
final class AmountReader {

    private static final int SCALE = 4;
    private static final BigDecimal LIMIT = new BigDecimal("100000000000000");
    private static final Pattern MONEY = Pattern.compile("(?i)CNY|RMB|USD|EUR|GBP|HKD|TWD|JPY|[¥$€£元\\s]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d*\\.?\\d+|[+-]?\\d+\\.");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+),\\d*");
    private static final Pattern MYRIADS = Pattern.compile("(.*\\d[.]?)([万亿])");
    private static final Pattern DOT_GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+");

    private final boolean decimalComma;

    /** @param decimalComma the file writes 1.234,56 */
    AmountReader(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    BigDecimal read(String cell) throws CellProblem {
        BigDecimal amount = (isPlain(cell) ? parse(cell) : unit(clean(cell))).setScale(SCALE, RoundingMode.HALF_UP);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw CellProblem.of("AMOUNT_TOO_LARGE");
        }
        return amount;
    }

    /** 3.5万 is 35,000; 亿 is ten thousand times as much. */
    private BigDecimal unit(String text) throws CellProblem {
        Matcher myriads = MYRIADS.matcher(text);
        if (!myriads.matches()) {
            return parse(text);
        }
        return parse(myriads.group(1)).scaleByPowerOfTen(myriads.group(2).equals("万") ? 4 : 8);
    }

    private BigDecimal parse(String text) throws CellProblem {
        if (decimalComma && COMMA.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (decimalComma && DOT_GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", ""));
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        throw CellProblem.of("AMOUNT_UNREADABLE");
    }

    /** Digits, at most one point and a minus: no need to look further. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String cell) {
        String text = MONEY.matcher(narrow(cell)).replaceAll("").replace("'", "");
        return text.startsWith("(") && text.endsWith(")") ? "-" + text.substring(1, text.length() - 1) : text;
    }

    /** Full-width digits and signs as their plain ones, and the true minus as a hyphen. */
    static String narrow(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > 126) {
                return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                        .replace('−', '-')
                        .strip();
            }
        }
        return cell;
    }
}
