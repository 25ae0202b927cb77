package io.liuke.web.support;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonArg;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reasons for and against leaving, in the reader's words; in templates {@code @reasonWords}. */
@Component("reasonWords")
public class ReasonWords {

    private final MessageSource messages;
    private final Formats formats;

    ReasonWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What was found: "Buys every 31 ± 6 days; now 58". */
    public String headline(Reason reason) {
        return message("reason." + reason.code().name(), reason);
    }

    /** What it rests on: "Last order 23 Sep, ¥6,180". */
    public String detail(Reason reason) {
        String detail = message("reason." + reason.code().name() + ".detail", reason);
        Long points = reason.points();
        return points == null || isPoints(reason) ? detail : points(detail, points);
    }

    private static boolean isPoints(Reason reason) {
        return reason.code().args().stream().anyMatch(arg -> arg.name().equals("points"));
    }

    private String points(String detail, long points) {
        Object[] args = {detail, points, Math.abs(points)};
        return messages.getMessage("reason.points", args, LocaleContextHolder.getLocale());
    }

    private String message(String key, Reason reason) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] args = reason.code().args().stream()
                .map(arg -> written(arg, reason.args().get(arg.name()), locale))
                .toArray();
        return messages.getMessage(key, args, locale);
    }

    /** Counts stay numbers, so that a message can choose between singular and plural. */
    private Object written(ReasonArg arg, @Nullable Object value, Locale locale) {
        if (value == null) {
            return "–";
        }
        return switch (arg.kind()) {
            case COUNT -> value;
            case MONEY -> formats.money((Number) value);
            case ORDER_AMOUNT -> formats.moneyWhole((Number) value);
            case DATE -> formats.date(LocalDate.parse(value.toString()));
            case GROUP -> messages.getMessage("feature-group." + value, null, locale);
            case TIER -> messages.getMessage("tier." + value, null, locale);
        };
    }
}
