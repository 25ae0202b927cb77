package io.liuke.web.support;

/** Text for a CSV file that people will open in a spreadsheet. */
public final class CsvCells {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private CsvCells() {}

    /** What a spreadsheet would run as a formula gets an apostrophe in front, which shows it as the text that it is. */
    public static String safe(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}
