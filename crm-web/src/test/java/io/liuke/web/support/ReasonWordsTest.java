package io.liuke.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonArg;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.feature.FeatureGroup;
import io.liuke.testing.DatabaseTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@DatabaseTest
class ReasonWordsTest {

    @Autowired
    private ReasonWords words;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonHasItsSentencesInBothLanguages(ReasonCode code) {
        Reason reason = Reason.of(
                code, code.args().stream().map(ReasonWordsTest::example).toArray());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            LocaleContextHolder.setLocale(locale);
            assertThat(words.headline(reason)).isNotBlank().doesNotContain("{", "reason.");
            assertThat(words.detail(reason)).isNotBlank().doesNotContain("{", "reason.");
        }
    }

    @Test
    void theSentenceSaysTheNumbersOfTheReason() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Reason silent = Reason.of(ReasonCode.SILENCE_BEYOND_RHYTHM, 31, 6, 58, "2025-09-23", 6180);
        assertThat(words.headline(silent)).isEqualTo("Buys every 31 ± 6 days; now 58");
        assertThat(words.detail(silent)).contains("23 Sep").contains("¥6,180");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.headline(silent)).isEqualTo("通常每 31 ± 6 天下单，现已 58 天");
    }

    @Test
    void aRhythmWithoutSpreadHasNoPlusMinus() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Reason silent = Reason.of(ReasonCode.SILENCE_BEYOND_RHYTHM, 30, 0, 95, "2025-09-23", 6180);
        assertThat(words.headline(silent)).isEqualTo("Buys every 30 days; now 95");
    }

    @Test
    void whereThePastTaughtItTheDetailSaysHowManyPointsAReasonAdds() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Reason thinning = Reason.of(ReasonCode.ORDERS_THINNING, 8, 3);
        assertThat(words.detail(thinning.withPoints(12))).isEqualTo("8 in the 180 days before · +12 points");
        assertThat(words.detail(thinning.withPoints(-5))).endsWith(" · −5 points");
        assertThat(words.detail(Reason.of(ReasonCode.MODEL_STAY, "SPEND", 9)))
                .isEqualTo("Takes 9 points off the chance of leaving, against your average customer");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.headline(Reason.of(ReasonCode.MODEL_RISK, "SPEND", 9))).isEqualTo("消费金额");
    }

    @ParameterizedTest
    @EnumSource(FeatureGroup.class)
    void everyGroupHasANameInBothLanguages(FeatureGroup group) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            LocaleContextHolder.setLocale(locale);
            assertThat(words.headline(Reason.of(ReasonCode.MODEL_RISK, group.name(), 3)))
                    .isNotBlank();
        }
    }

    private static Object example(ReasonArg arg) {
        return switch (arg.kind()) {
            case COUNT -> 12;
            case MONEY, ORDER_AMOUNT -> 6180;
            case DATE -> "2025-09-23";
            case TIER -> "MAJOR";
            case GROUP -> "RHYTHM";
        };
    }
}
