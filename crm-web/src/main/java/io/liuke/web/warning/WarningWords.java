package io.liuke.web.warning;

import io.liuke.churn.warning.Condition;
import io.liuke.churn.warning.ConditionKind;
import io.liuke.churn.warning.Conditions;
import io.liuke.churn.warning.Joined;
import io.liuke.churn.warning.WarningReason;
import io.liuke.churn.warning.WarningRule;
import io.liuke.web.support.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rules and reasons in the reader's words; in templates {@code @warningWords}. */
@Component("warningWords")
public class WarningWords {

    private final MessageSource messages;
    private final Formats formats;

    WarningWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The company's name for a rule, or the language's for one that came with the product. */
    public String name(@Nullable String name, @Nullable String preset) {
        return name != null ? name : word("warning.preset." + preset);
    }

    public String name(WarningRule rule) {
        return name(rule.name(), rule.preset());
    }

    /** "Silent for longer than 2 times the own gap and a key customer". */
    public String rule(Conditions conditions) {
        String join = conditions.joined() == Joined.OR ? word("warning.or") : word("warning.and");
        return conditions.all().stream().map(this::condition).collect(Collectors.joining(join));
    }

    private String condition(Condition condition) {
        return word("warning.rule." + condition.kind(), condition.threshold());
    }

    /** "Buys every 31 days; last order 23 Sep": what happened first, who it is last. */
    public String why(List<WarningReason> reasons) {
        String why = reasons.stream()
                .sorted(Comparator.comparing(reason -> reason.kind() == ConditionKind.LARGE_CUSTOMER))
                .map(this::why)
                .collect(Collectors.joining(word("warning.why.join")));
        return why.isEmpty() ? why : Character.toUpperCase(why.charAt(0)) + why.substring(1);
    }

    private String why(WarningReason reason) {
        String key = "warning.why." + reason.kind();
        Double figure = reason.figure();
        Double other = reason.other();
        return switch (reason.kind()) {
            case SILENCE -> word(key, figure == null ? "–" : Math.round(figure), formats.date(reason.day()));
            case SPEND_FALLING ->
                word(key, formats.money(other), formats.money(figure), formats.percent(fallen(figure, other)));
            case PROBABILITY_JUMP -> word(key, figure == null ? "–" : formats.number(Math.round(figure * 100)));
            case CANCELLED_BILLED -> word(key, formats.money(figure), formats.date(reason.day()));
            case NO_CONTACT -> reason.day() == null ? word(key + ".never") : word(key, formats.date(reason.day()));
            default -> word(key, formats.date(reason.day()));
        };
    }

    private static double fallen(@Nullable Double before, @Nullable Double now) {
        return before == null || now == null || before <= 0 ? 0 : 1 - now / before;
    }

    private String word(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
