package io.liuke.web.support;

import io.liuke.churn.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** On which rung of the ladder a company stands and what is missing for the next one, in the reader's words. */
@Component("rungWords")
public class RungWords {

    private final MessageSource messages;

    RungWords(MessageSource messages) {
        this.messages = messages;
    }

    /** First the rung, then what is missing and how much. */
    public List<String> standing(ModelCard card, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.getMessage("rung." + card.rung(), null, locale));
        card.why().forEach(why -> sentences.add(missing(why, locale)));
        return sentences;
    }

    /** What is missing, and how much: "Probabilities … from 12 months of history on; you have 7." */
    public String missing(ModelCard.Why why, Locale locale) {
        return messages.getMessage("rung.why." + why.code(), new Object[] {why.have(), why.need()}, locale);
    }
}
