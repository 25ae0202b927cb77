package io.liuke.web.customer;

import io.liuke.churn.feature.RiskFeature;
import io.liuke.web.support.Formats;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a model sees of a customer, in plain numbers of its unit; in templates {@code @featureWords}. */
@Component("featureWords")
public class FeatureWords {

    private final Formats formats;
    private final MessageSource messages;

    FeatureWords(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** @param value as the model sees it */
    public String value(RiskFeature feature, double value) {
        double natural = feature.natural(value);
        return switch (feature.unit()) {
            case COUNT, EXPECTED -> formats.number(natural, 1);
            case DAYS -> formats.days(Math.round(natural));
            case MONEY -> formats.money(natural);
            case CHANCE, SHARE -> formats.percent(natural);
            case FLAG -> yesOrShare(natural);
        };
    }

    private String yesOrShare(double natural) {
        Locale locale = LocaleContextHolder.getLocale();
        if (natural == 0 || natural == 1) {
            return messages.getMessage(natural == 1 ? "feature.yes" : "feature.no", null, locale);
        }
        return formats.percent(natural);
    }
}
