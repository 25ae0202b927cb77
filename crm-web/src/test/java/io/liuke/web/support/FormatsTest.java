package io.liuke.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    private final Numbers english = new Numbers("CNY", false);
    private final Numbers chinese = new Numbers("CNY", true);
    private final Dates dates = new Dates(TODAY, false);
    private final Dates riqi = new Dates(TODAY, true);

    @ParameterizedTest
    @CsvSource({
        "0,¥0",
        "740,¥740",
        "999.4,¥999",
        "999.5,¥1k",
        "1000,¥1k",
        "4350,¥4.4k",
        "12400,¥12.4k",
        "38600,¥38.6k",
        "132900,¥133k",
        "999499,¥999k",
        "999500,¥1M",
        "1320000,¥1.32M",
        "48600000,¥48.6M",
        "2500000000,¥2.5B",
        "-340,−¥340",
        "-12400,−¥12.4k"
    })
    void moneyIsShortInEnglish(BigDecimal amount, String expected) {
        assertThat(english.shortMoney(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "740,¥740",
        "4350,'¥4,350'",
        "9999.4,'¥9,999'",
        "9999.5,¥1万",
        "12400,¥1.24万",
        "132900,¥13.3万",
        "1324000,¥132万",
        "99995000,¥1亿",
        "350000000,¥3.5亿",
        "-12400,−¥1.24万"
    })
    void moneyIsShortInChinese(BigDecimal amount, String expected) {
        assertThat(chinese.shortMoney(amount)).isEqualTo(expected);
    }

    @Test
    void whatAMinuteBringsHasDecimalsWhereItIsSmall() {
        Numbers numbers = new Numbers("CNY", false);
        assertThat(numbers.rate(new BigDecimal("502.4"))).isEqualTo("¥502");
        assertThat(numbers.rate(new BigDecimal("9.96"))).isEqualTo("¥10");
        assertThat(numbers.rate(new BigDecimal("6.44"))).isEqualTo("¥6.4");
        assertThat(numbers.rate(new BigDecimal("0.3725"))).isEqualTo("¥0.37");
        assertThat(numbers.rate(BigDecimal.ZERO)).isEqualTo("¥0");
    }

    @Test
    void moneyInFullHasGroupsAndATrueMinus() {
        assertThat(english.wholeMoney(new BigDecimal("144230.49"))).isEqualTo("¥144,230");
        assertThat(english.wholeMoney(new BigDecimal("-860"))).isEqualTo("−¥860");
        assertThat(english.wholeMoney(new BigDecimal("-0.2"))).isEqualTo("¥0");
        assertThat(english.exactMoney(new BigDecimal("1240"))).isEqualTo("¥1,240.00");
        assertThat(new Numbers("EUR", false).shortMoney(BigDecimal.TEN)).isEqualTo("€10");
        assertThat(new Numbers("SEK", false).shortMoney(BigDecimal.TEN)).isEqualTo("SEK\u00a010");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0%",
        "0.004,<1%",
        "0.005,1%",
        "0.64,64%",
        "0.645,65%",
        "0.994,99%",
        "0.996,>99%",
        "1,100%",
        "-0.31,−31%"
    })
    void aPercentageIsWholeAndSaysWhatIsNotQuiteNoneOrAll(double share, String expected) {
        assertThat(english.percent(share)).isEqualTo(expected);
    }

    @Test
    void numbersHaveGroups() {
        assertThat(english.number(BigDecimal.valueOf(48216), 0)).isEqualTo("48,216");
        assertThat(english.number(new BigDecimal("-9.25"), 1)).isEqualTo("−9.3");
        assertThat(english.number(new BigDecimal("9.0"), 1)).isEqualTo("9");
    }

    @Test
    void aDateHasItsYearWhereItIsAnotherOne() {
        assertThat(dates.date(TODAY)).isEqualTo("20 Nov");
        assertThat(riqi.date(TODAY)).isEqualTo("11月20日");
        assertThat(dates.date(LocalDate.of(2024, 9, 8))).isEqualTo("8 Sep 2024");
        assertThat(riqi.date(LocalDate.of(2024, 9, 8))).isEqualTo("2024年9月8日");
        assertThat(dates.exact(TODAY)).isEqualTo("20 Nov 2025");
        assertThat(riqi.exact(LocalDateTime.of(2025, 11, 20, 9, 5))).isEqualTo("2025年11月20日 09:05");
    }

    @Test
    void aDayIsSaidWithItsWeekday() {
        assertThat(dates.day(TODAY)).isEqualTo("Thursday 20 November");
        assertThat(riqi.day(TODAY)).isEqualTo("11月20日 周四");
        assertThat(dates.month(TODAY)).isEqualTo("November 2025");
        assertThat(riqi.month(TODAY)).isEqualTo("2025年11月");
    }

    @ParameterizedTest
    @CsvSource({
        "0,today,今天",
        "-1,yesterday,昨天",
        "1,tomorrow,明天",
        "-5,5 d ago,5 天前",
        "12,in 12 d,12 天后",
        "-61,20 Sep,9月20日",
        "61,20 Jan 2026,2026年1月20日"
    })
    void aNearDateIsSaidInDays(int days, String inEnglish, String inChinese) {
        assertThat(dates.relative(TODAY.plusDays(days))).isEqualTo(inEnglish);
        assertThat(riqi.relative(TODAY.plusDays(days))).isEqualTo(inChinese);
    }

    @Test
    void oneDayIsSingular() {
        assertThat(dates.days(1)).isEqualTo("1 day");
        assertThat(dates.days(58)).isEqualTo("58 days");
        assertThat(riqi.days(58)).isEqualTo("58 天");
    }

    @Test
    void initialsAreOneHanCharacterOrTwoLetters() {
        assertThat(Initials.of("李晓雯")).isEqualTo("李");
        assertThat(Initials.of("Xiaowen Li")).isEqualTo("XL");
        assertThat(Initials.of("café")).isEqualTo("C");
        assertThat(Initials.of(" ")).isEmpty();
    }
}
