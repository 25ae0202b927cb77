package io.liuke.web.dashboard;

import io.liuke.churn.insight.LossClass;
import io.liuke.churn.insight.LossTrait;
import io.liuke.web.support.Formats;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The classes of the comparison in the reader's words; in templates {@code @lossWords}. */
@Component("lossWords")
public class LossWords {

    private final MessageSource messages;
    private final Formats formats;

    LossWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String trait(LossTrait trait) {
        return message("lost.trait." + trait);
    }

    public String of(LossClass found) {
        if (found.name() != null) {
            return found.name();
        }
        String word = of(found.trait(), found.code());
        return found.trait() == LossTrait.SPEND
                ? message("lost.class.SPEND.range", word, formats.money(found.low()), formats.money(found.high()))
                : word;
    }

    public String of(LossTrait trait, String code) {
        if (code.isEmpty()) {
            return message("lost.class.unknown");
        }
        return switch (trait) {
            case MONTH -> month(code);
            case TIER -> message("tier." + code);
            case KIND -> message("kind." + code);
            case OWNER -> message(code.equals("0") ? "lost.class.OWNER.0" : "lost.class.OWNER.gone");
            case TENURE, FREQUENCY, SPEND, DISCOUNTS, RETURNS, CONTACT -> message("lost.class." + trait + '.' + code);
            case FIRST_PRODUCT, MAIN_PRODUCT, REGION, INDUSTRY -> code;
            case SOURCE ->
                Objects.requireNonNullElse(messages.getMessage("source." + code, null, code, locale()), code);
        };
    }

    private static String month(String code) {
        return code.matches("\\d\\d?")
                ? Month.of(Integer.parseInt(code)).getDisplayName(TextStyle.FULL_STANDALONE, locale())
                : code;
    }

    private String message(String key, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, key, locale()), key);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
