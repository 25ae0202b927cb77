package io.liuke.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times as spreadsheets, shops and accounting systems write them. */
final class DateReader {

    private static final Pattern FORM = Pattern.compile("""
            (?:(?<cy>\\d{4})(?<cm>\\d{2})(?<cd>\\d{2})(?:(?<ch>\\d{2})(?<cmin>\\d{2})(?<cs>\\d{2})?)?\
            |(?<y>\\d{4})\\s*(?:[-/.]|年)\\s*(?<m>\\d{1,2})\\s*(?:[-/.]|月)\\s*(?<d>\\d{1,2})\\s*[日号]?\
            |(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>(?<ey>\\d{4}))\
            (?:[T\\s]*(?<pre>上午|下午|AM|PM)?\\s*(?<h>\\d{1,2})(?::|时|点)(?<min>\\d{1,2})分?(?::?(?<s>\\d{1,2})(?:[.,](?<f>\\d{1,9}))?秒?)?\
            \\s*(?<post>AM|PM)?\\s*(?<z>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?""", Pattern.CASE_INSENSITIVE);

    /** 3-Apr-26 and 3 April 2026: day, month and year cannot be mistaken for one another. */
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[-/. ]?\\s*([A-Za-z]{3,9})\\.?[-/, ]?\\s*(\\d{4}|\\d{2})(?!\\d)(.*)");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The number by which a spreadsheet keeps a day, counted from this one. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int THIS_CENTURY = 2000;

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private static final int ISO_LENGTH = 10;

    private static final int SECONDS = 86_400;

    private final ZoneId zone;
    private final @Nullable DateOrder order;
    private final LocalDate latest;
    private final boolean serials;

    /**
     * @param order how 03/04/2025 is read; null if the file does not decide it, then such a date is refused
     * @param latest the last day that has begun; a later one lies in the future
     */
    DateReader(ZoneId zone, @Nullable DateOrder order, LocalDate latest) {
        this(zone, order, latest, false);
    }

    private DateReader(ZoneId zone, @Nullable DateOrder order, LocalDate latest, boolean serials) {
        this.zone = zone;
        this.order = order;
        this.latest = latest;
        this.serials = serials;
    }

    /** The same for a workbook, in which a date that is not formatted as one is the number of its day. */
    DateReader withSerials() {
        return new DateReader(zone, order, latest, true);
    }

    /** A moment that must have begun. */
    Moment past(String cell) throws CellProblem {
        Moment moment = read(cell);
        if (moment.on().isAfter(latest)) {
            throw CellProblem.of("DATE_FUTURE", latest.toString());
        }
        return moment;
    }

    Moment read(String cell) throws CellProblem {
        if (cell.length() == ISO_LENGTH && cell.charAt(4) == '-' && cell.charAt(7) == '-') {
            return isoDay(cell);
        }
        String text = inNumbers(AmountReader.narrow(cell));
        if (SERIAL.matcher(text).matches()) {
            return serial(new BigDecimal(text));
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw CellProblem.of("DATE_UNREADABLE");
        }
        try {
            return moment(m);
        } catch (DateTimeException e) {
            throw CellProblem.of("DATE_IMPOSSIBLE");
        }
    }

    /** The month's name as its number, the year first. */
    private static String inNumbers(String text) {
        Matcher m = NAMED.matcher(text);
        if (!m.matches()) {
            return text;
        }
        int month = MONTHS.indexOf(m.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(m.group(3));
        return month == 0
                ? text
                : "%d-%d-%s%s".formatted(year < 100 ? THIS_CENTURY + year : year, month, m.group(1), m.group(4));
    }

    /**
     * In a text file it may just as well be an order number: what it would be is said, and not guessed.
     *
     * @param number of days, and the time of day as a part of one
     */
    private Moment serial(BigDecimal number) throws CellProblem {
        LocalDate day = SERIAL_ZERO.plusDays(number.longValue());
        if (!serials) {
            throw CellProblem.of("DATE_SERIAL", day.toString());
        }
        long second = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (second == 0) {
            return new Moment(day.atStartOfDay(zone).toInstant(), day, false);
        }
        return new Moment(day.atStartOfDay().plusSeconds(second).atZone(zone).toInstant(), day, true);
    }

    /** Most files hold nothing else, and the general form takes several times as long. */
    private Moment isoDay(String cell) throws CellProblem {
        try {
            LocalDate date = LocalDate.of(digits(cell, 0, 4), digits(cell, 5, 7), digits(cell, 8, ISO_LENGTH));
            refuseOld(date);
            return new Moment(date.atStartOfDay(zone).toInstant(), date, false);
        } catch (NumberFormatException e) {
            throw CellProblem.of("DATE_UNREADABLE");
        } catch (DateTimeException e) {
            throw CellProblem.of("DATE_IMPOSSIBLE");
        }
    }

    private static int digits(String cell, int from, int to) {
        return Integer.parseInt(cell, from, to, 10);
    }

    private static void refuseOld(LocalDate date) throws CellProblem {
        if (date.isBefore(OLDEST)) {
            throw CellProblem.of("DATE_TOO_OLD", OLDEST.toString());
        }
    }

    private Moment moment(Matcher m) throws CellProblem {
        LocalDate date = date(m);
        refuseOld(date);
        LocalTime time = time(m);
        if (time == null) {
            return new Moment(date.atStartOfDay(zone).toInstant(), date, false);
        }
        String offset = m.group("z");
        Instant at = offset == null
                ? date.atTime(time).atZone(zone).toInstant()
                : OffsetDateTime.of(date, time, offset(offset)).toInstant();
        return new Moment(at, LocalDate.ofInstant(at, zone), true);
    }

    private LocalDate date(Matcher m) throws CellProblem {
        if (m.group("cy") != null) {
            return LocalDate.of(number(m, "cy"), number(m, "cm"), number(m, "cd"));
        }
        if (m.group("y") != null) {
            return LocalDate.of(number(m, "y"), number(m, "m"), number(m, "d"));
        }
        int first = number(m, "a");
        int second = number(m, "b");
        return switch (orderOf(m.group("sep"), first, second)) {
            case DAY_FIRST -> LocalDate.of(number(m, "ey"), second, first);
            case MONTH_FIRST -> LocalDate.of(number(m, "ey"), first, second);
        };
    }

    private DateOrder orderOf(String separator, int first, int second) throws CellProblem {
        if (order != null) {
            return order;
        }
        if (separator.equals(".") || first == second || first > 12) {
            return DateOrder.DAY_FIRST;
        }
        if (second > 12) {
            return DateOrder.MONTH_FIRST;
        }
        throw CellProblem.of("DATE_TWO_WAYS");
    }

    private static @Nullable LocalTime time(Matcher m) {
        if (m.group("ch") != null) {
            return LocalTime.of(number(m, "ch"), number(m, "cmin"), m.group("cs") == null ? 0 : number(m, "cs"));
        }
        if (m.group("h") == null) {
            return null;
        }
        int hour = hour(number(m, "h"), m.group("pre") != null ? m.group("pre") : m.group("post"));
        int nano = m.group("f") == null ? 0 : Integer.parseInt((m.group("f") + "000000000").substring(0, 9));
        return LocalTime.of(hour, number(m, "min"), m.group("s") == null ? 0 : number(m, "s"), nano);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.equalsIgnoreCase("PM") || half.equals("下午");
        return hour == 12 ? (afternoon ? 12 : 0) : (afternoon && hour < 12 ? hour + 12 : hour);
    }

    private static ZoneOffset offset(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            default -> ZoneOffset.of(text);
        };
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
