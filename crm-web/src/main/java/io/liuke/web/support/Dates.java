package io.liuke.web.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates in the words of one language, seen from one day; pure. */
record Dates(LocalDate today, boolean chinese) {

    /** Farther away than this a date says more than a number of days. */
    private static final int RELATIVE_DAYS = 60;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** By pattern, of which there are few, each in one language only. */
    private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    /** 20 Nov, 18 Apr 2024; 11月20日, 2024年4月18日: the year where it is not this one. */
    String date(LocalDate date) {
        return format(
                date.atStartOfDay(),
                date.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy",
                date.getYear() == today.getYear() ? "M月d日" : "yyyy年M月d日");
    }

    /** With the year, whatever it is: for titles and tables over years. */
    String exact(LocalDate date) {
        return format(date.atStartOfDay(), "d MMM yyyy", "yyyy年M月d日");
    }

    String exact(LocalDateTime at) {
        return exact(at.toLocalDate()) + ' ' + TIME.format(at);
    }

    String time(LocalDateTime at) {
        return TIME.format(at);
    }

    /** Thursday 20 November; 11月20日 周四. */
    String day(LocalDate date) {
        return format(date.atStartOfDay(), "EEEE d MMMM", "M月d日 EEE");
    }

    /** May 2026; 2026年5月. */
    String month(LocalDate date) {
        return format(date.atStartOfDay(), "MMMM yyyy", "yyyy年M月");
    }

    /** today, yesterday, tomorrow, 5 d ago, in 5 d; farther away the date. */
    String relative(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (Math.abs(days) > RELATIVE_DAYS) {
            return date(date);
        }
        if (days == 0) {
            return chinese ? "今天" : "today";
        }
        if (days == -1) {
            return chinese ? "昨天" : "yesterday";
        }
        if (days == 1) {
            return chinese ? "明天" : "tomorrow";
        }
        if (days < 0) {
            return chinese ? -days + " 天前" : -days + " d ago";
        }
        return chinese ? days + " 天后" : "in " + days + " d";
    }

    /** 1 day, 58 days; 58 天. */
    String days(long days) {
        if (chinese) {
            return days + " 天";
        }
        return days == 1 ? "1 day" : days + " days";
    }

    private String format(LocalDateTime at, String english, String chinesePattern) {
        if (chinese) {
            return formatter(chinesePattern, Locale.SIMPLIFIED_CHINESE).format(at);
        }
        String written = formatter(english, Locale.UK).format(at);
        return at.getMonth() == Month.SEPTEMBER ? written.replaceFirst("Sept\\b", "Sep") : written;
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return FORMATTERS.computeIfAbsent(pattern, words -> DateTimeFormatter.ofPattern(words, locale));
    }
}
