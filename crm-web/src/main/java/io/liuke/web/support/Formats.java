package io.liuke.web.support;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How numbers, money and dates are written, in the reader's language and the company's currency and zone; in templates
 * {@code @fmt}. An absent value is a dash everywhere.
 */
@Component("fmt")
public class Formats {

    private static final String NONE = "–";

    private final Companies companies;
    private final BusinessTime time;

    Formats(Companies companies, BusinessTime time) {
        this.companies = companies;
        this.time = time;
    }

    /** Short: ¥740, ¥12.4k, ¥1.32M; ¥1.24万. Put {@link #moneyExact} into the title. */
    public String money(@Nullable Number amount) {
        return amount == null ? NONE : numbers().shortMoney(decimal(amount));
    }

    /** To the whole unit: ¥144,230. */
    public String moneyWhole(@Nullable Number amount) {
        return amount == null ? NONE : numbers().wholeMoney(decimal(amount));
    }

    /** What a unit costs or brings, with as many decimals as it takes to tell small ones apart: ¥502, ¥6.4, ¥0.37. */
    public String moneyRate(@Nullable Number amount) {
        return amount == null ? NONE : numbers().rate(decimal(amount));
    }

    /** To the cent: ¥1,240.00. */
    public String moneyExact(@Nullable Number amount) {
        return amount == null ? NONE : numbers().exactMoney(decimal(amount));
    }

    /** Short with its sign: +¥1.2k, −¥340. */
    public String moneySigned(@Nullable Number amount) {
        return amount == null ? NONE : plus(decimal(amount)) + money(amount);
    }

    /** The symbol of the company's currency. */
    public String currency() {
        return numbers().symbol();
    }

    /** A share of 1 as a whole percentage: 64%. */
    public String percent(@Nullable Number share) {
        return share == null ? NONE : numbers().percent(share.doubleValue());
    }

    /** A share of 1 with one decimal: 77.4%. */
    public String percent1(@Nullable Number share) {
        return share == null ? NONE : numbers().number(decimal(share).movePointRight(2), 1) + '%';
    }

    /** A difference of two shares in points, with its sign: +21, −9. */
    public String points(@Nullable Number difference) {
        return difference == null ? NONE : signed(decimal(difference).movePointRight(2));
    }

    /** With groups, to the whole: 48,216. */
    public String number(@Nullable Number value) {
        return number(value, 0);
    }

    public String number(@Nullable Number value, int maxDecimals) {
        return value == null ? NONE : numbers().number(decimal(value), maxDecimals);
    }

    /** With its sign, to the whole: +4, −9, 0. */
    public String signed(@Nullable Number value) {
        return value == null ? NONE : plus(decimal(value)) + number(value);
    }

    /** With its sign and two decimals: +0.42. */
    public String signed2(@Nullable Number value) {
        return value == null ? NONE : plus(decimal(value)) + number(value, 2);
    }

    /** 1 day, 58 days; 58 天. */
    public String days(@Nullable Number days) {
        return days == null ? NONE : dates().days(days.longValue());
    }

    /** 20 Nov; 11月20日; with the year where it is another one. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : dates().date(date);
    }

    public String date(@Nullable Instant at) {
        return at == null ? NONE : dates().date(local(at).toLocalDate());
    }

    /** Always with the year: for titles. */
    public String exact(@Nullable LocalDate date) {
        return date == null ? NONE : dates().exact(date);
    }

    /** Date with the year, and the time. */
    public String exact(@Nullable Instant at) {
        return at == null ? NONE : dates().exact(local(at));
    }

    /** 14:05 */
    public String time(@Nullable Instant at) {
        return at == null ? NONE : dates().time(local(at));
    }

    /** Thursday 20 November; 11月20日 周四. */
    public String day(@Nullable LocalDate date) {
        return date == null ? NONE : dates().day(date);
    }

    /** May 2026; 2026年5月. */
    public String month(@Nullable LocalDate date) {
        return date == null ? NONE : dates().month(date);
    }

    /** today, 5 d ago, in 5 d; put {@link #exact(LocalDate)} into the title. */
    public String relative(@Nullable LocalDate date) {
        return date == null ? NONE : dates().relative(date);
    }

    public String relative(@Nullable Instant at) {
        return at == null ? NONE : dates().relative(local(at).toLocalDate());
    }

    /** For {@code datetime} attributes and date inputs: 2025-11-20. */
    public String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** One Han character or two initials for a round badge: 李, XL. */
    public String initials(@Nullable String name) {
        return name == null ? "" : Initials.of(name);
    }

    private Numbers numbers() {
        return new Numbers(companies.get().currency(), chinese());
    }

    private Dates dates() {
        return new Dates(time.today(), chinese());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, companies.get().zoneId());
    }

    private static boolean chinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static String plus(BigDecimal value) {
        return value.signum() > 0 ? "+" : "";
    }
}
