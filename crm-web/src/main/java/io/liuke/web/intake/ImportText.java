package io.liuke.web.intake;

import io.liuke.intake.CellFinding;
import io.liuke.intake.Field;
import io.liuke.intake.Finding;
import io.liuke.intake.ImportKind;
import io.liuke.intake.Objection;
import io.liuke.intake.Reading;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what was found in a file; in templates {@code @importText}. */
@Component("importText")
public class ImportText {

    /** Findings with a list of fields among their arguments, and where it stands. */
    private static final Map<String, Integer> FIELDS =
            Map.of("FIELDS_MISSING", 0, "ONE_COLUMN", 1, "HEADER_MISSING", 1, "FIELD_TWICE", 0);

    private static final Map<String, Integer> DATES = Map.of("DATE_FUTURE", 1, "DATE_TOO_OLD", 1, "DATE_SERIAL", 1);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final int LETTERS = 26;

    private final MessageSource messages;
    private final Formats formats;
    private final StaffDirectory staff;
    private final BusinessTime time;

    ImportText(MessageSource messages, Formats formats, StaffDirectory staff, BusinessTime time) {
        this.messages = messages;
        this.formats = formats;
        this.staff = staff;
        this.time = time;
    }

    public String say(Finding finding) {
        Object[] args = finding.args().toArray();
        Integer fields = FIELDS.get(finding.code());
        if (fields != null) {
            args[fields] = labels(finding.args().get(fields));
        }
        Integer date = DATES.get(finding.code());
        if (date != null) {
            args[date] = formats.exact(LocalDate.parse(finding.args().get(date)));
        }
        return message("import.finding." + finding.code(), args);
    }

    public String say(Objection objection) {
        return message("import.objection." + objection.code(), objection.count());
    }

    public String say(CellFinding finding) {
        return say(finding.finding());
    }

    /** All that is wrong with a row, the column named where there is more than one problem. */
    public String sayAll(List<CellFinding> findings) {
        if (findings.size() == 1) {
            return say(findings.get(0));
        }
        return findings.stream().map(f -> f.column() + ": " + say(f)).collect(Collectors.joining(" "));
    }

    /** The name of a column, with its letter if it is one of a sheet. */
    public String column(String name, List<String> sheetColumns) {
        int index = sheetColumns.indexOf(name);
        return index < 0 ? name : name + " (" + letter(index) + ")";
    }

    /** A, B … Z, AA, AB …, as spreadsheets name their columns. */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    public String label(String field) {
        return message("import.field." + field);
    }

    /** Where a word stands that is not Liuke's own. */
    public String head(Reading reading) {
        if (reading.column().isEmpty()) {
            return message("import.readings.noColumn", word("import.reading.", reading.field()));
        }
        return reading.word().isEmpty()
                ? message("import.readings.empty", reading.line(), reading.column())
                : message("import.readings", reading.line(), reading.column(), reading.word());
    }

    /** What it is taken for, and what would be right. */
    public String say(Reading reading) {
        boolean cost = reading.field().equals("kind");
        String prefix = cost ? "import.costKind." : "import.orderStatus.";
        String known = (cost ? ImportKind.costKinds() : ImportKind.statuses())
                .stream()
                        .map(value -> word(prefix, value) + " (" + value + ")")
                        .collect(Collectors.joining(message("import.list.separator")));
        return message("import.readings.text", word(prefix, reading.value()), known);
    }

    private String word(String prefix, String key) {
        return message(prefix + key);
    }

    /** A value as Liuke has read it. */
    public String value(@Nullable Object value, Field.Kind kind) {
        if (value == null) {
            return "–";
        }
        return switch (kind) {
            case COST_KIND -> message("import.costKind." + value);
            case STATUS -> message("import.orderStatus." + value);
            case PERSON_OR_COMPANY -> message("kind." + value);
            case YES_NO -> message((Boolean) value ? "frame.yes" : "frame.no");
            case AMOUNT -> formats.moneyExact((BigDecimal) value);
            case LOGIN ->
                staff.find(new StaffId((Long) value)).map(StaffMember::name).orElse("–");
            case MOMENT, DAY, PAST_DAY -> moment(value);
            case CODE, TEXT, EMAIL, CHANNEL -> value.toString();
        };
    }

    private String moment(Object value) {
        return value instanceof LocalDateTime time
                ? formats.exact(time.toLocalDate()) + " " + TIME.format(time)
                : formats.exact((LocalDate) value);
    }

    /** How long ago a day was, in the unit that fits: 28 years, 5 months, 70 days. */
    public String age(LocalDate day) {
        Period age = Period.between(day, time.calendarDate());
        if (age.getYears() >= 2) {
            return message("import.age.years", age.getYears());
        }
        return age.toTotalMonths() >= 3
                ? message("import.age.months", age.toTotalMonths())
                : formats.days(ChronoUnit.DAYS.between(day, time.calendarDate()));
    }

    /** The size of a file: 38 KB, 3.8 MB. */
    public String size(long bytes) {
        if (bytes < 1 << 20) {
            return formats.number(Math.max(1, bytes >> 10)) + " KB";
        }
        return formats.number(bytes / (double) (1 << 20), 1) + " MB";
    }

    private String labels(String keys) {
        return Arrays.stream(keys.split(","))
                .map(key -> label(key) + " (" + key + ")")
                .collect(Collectors.joining(message("import.list.separator")));
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
