package io.liuke.web.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers and amounts in the words of one language; pure. */
record Numbers(String currency, boolean chinese) {

    /** True minus: as wide as a digit, and read as "minus". */
    static final char MINUS = '\u2212';

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, String> SYMBOLS = Map.of(
            "CNY", "¥", "JPY", "¥", "USD", "$", "EUR", "€", "GBP", "£", "KRW", "₩", "INR", "₹", "HKD", "HK$", "TWD",
            "NT$", "SGD", "S$");

    /** By pattern, of which there are few; each is copied for use, for a format is not for several threads. */
    private static final Map<String, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

    String symbol() {
        return SYMBOLS.getOrDefault(currency, currency + '\u00a0');
    }

    /** ¥740, ¥12.4k, ¥1.32M; in Chinese ¥4,350, ¥1.24万, ¥3.5亿. Three digits say enough to decide. */
    String shortMoney(BigDecimal amount) {
        return sign(amount) + symbol() + compact(amount.abs());
    }

    /** To the whole unit, with groups: ¥144,230. */
    String wholeMoney(BigDecimal amount) {
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
        return sign(whole) + symbol() + grouped("#,##0", whole.abs());
    }

    /** Two significant digits at least, and never less than a hundredth: ¥502, ¥6.4, ¥0.37. */
    String rate(BigDecimal amount) {
        BigDecimal size = amount.abs();
        if (size.signum() == 0 || size.compareTo(new BigDecimal("9.95")) >= 0) {
            return wholeMoney(amount);
        }
        int decimals = size.compareTo(new BigDecimal("0.995")) >= 0 ? 1 : 2;
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        return sign(rounded) + symbol() + grouped("0." + "0".repeat(decimals), rounded.abs());
    }

    /** To the cent: ¥1,240.00. */
    String exactMoney(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        return sign(cents) + symbol() + grouped("#,##0.00", cents.abs());
    }

    String number(BigDecimal value, int maxDecimals) {
        BigDecimal rounded = value.setScale(maxDecimals, RoundingMode.HALF_UP);
        String pattern = maxDecimals == 0 ? "#,##0" : "#,##0." + "#".repeat(maxDecimals);
        return sign(rounded) + grouped(pattern, rounded.abs());
    }

    /** A share of 1 as a whole percentage; what is not quite none or all says so. */
    String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.5) {
            return "<1%";
        }
        if (percent < 100 && percent >= 99.5) {
            return ">99%";
        }
        return number(BigDecimal.valueOf(percent), 0) + '%';
    }

    private String compact(BigDecimal amount) {
        return chinese ? compactChinese(amount) : compactEnglish(amount);
    }

    // the limits are where rounding would reach the next unit: 999,950 is 1M, not 1,000k
    private static String compactEnglish(BigDecimal amount) {
        if (amount.compareTo(new BigDecimal("999.5")) < 0) {
            return grouped("#,##0", amount);
        }
        if (amount.compareTo(new BigDecimal("999500")) < 0) {
            return digits(amount, THOUSAND, 1) + 'k';
        }
        if (amount.compareTo(new BigDecimal("999500000")) < 0) {
            return digits(amount, MILLION, 2) + 'M';
        }
        return digits(amount, BILLION, 2) + 'B';
    }

    private static String compactChinese(BigDecimal amount) {
        if (amount.compareTo(new BigDecimal("9999.5")) < 0) {
            return grouped("#,##0", amount);
        }
        if (amount.compareTo(new BigDecimal("99995000")) < 0) {
            return digits(amount, WAN, 2) + '万';
        }
        return digits(amount, YI, 2) + '亿';
    }

    /** Three significant digits, at most {@code decimals} of them behind the point. */
    private static String digits(BigDecimal amount, BigDecimal unit, int decimals) {
        BigDecimal value = amount.divide(unit, 6, RoundingMode.HALF_UP);
        int scale = value.compareTo(HUNDRED) >= 0 ? 0 : value.compareTo(TEN) >= 0 ? Math.min(1, decimals) : decimals;
        return grouped("#,##0" + (scale == 0 ? "" : "." + "#".repeat(scale)), value);
    }

    private static String grouped(String pattern, BigDecimal value) {
        DecimalFormat format = FORMATS.computeIfAbsent(pattern, Numbers::format);
        return ((DecimalFormat) format.clone()).format(value);
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static String sign(BigDecimal value) {
        return value.signum() < 0 ? String.valueOf(MINUS) : "";
    }
}
