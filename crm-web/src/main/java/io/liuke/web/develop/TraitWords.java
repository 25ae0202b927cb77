package io.liuke.web.develop;

import io.liuke.churn.develop.PotentialTrait;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Traits and their classes in the reader's words; in templates {@code @traitWords}. */
@Component("traitWords")
public class TraitWords {

    private final MessageSource messages;

    TraitWords(MessageSource messages) {
        this.messages = messages;
    }

    public String trait(PotentialTrait trait) {
        return word("develop.trait." + trait, trait.name());
    }

    public String of(PotentialTrait trait, String name) {
        return switch (trait) {
            case KIND -> word("kind." + name, name);
            case SOURCE -> word("source." + name, name);
            case REFERRED -> word("develop.trait.REFERRED." + name, name);
            case INDUSTRY, REGION -> name;
        };
    }

    private String word(String key, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
