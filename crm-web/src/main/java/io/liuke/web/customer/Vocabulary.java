package io.liuke.web.customer;

import io.liuke.customer.LifecycleState;
import io.liuke.winback.CaseStage;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for enum values inside sentences, in the reader's language. */
@Component
class Vocabulary {

    private final MessageSource messages;

    Vocabulary(MessageSource messages) {
        this.messages = messages;
    }

    String state(LifecycleState state) {
        return word("state." + state.name());
    }

    String states(Collection<LifecycleState> states) {
        return states.stream().map(this::state).collect(Collectors.joining(word("customer.list.comma")));
    }

    String stage(CaseStage stage) {
        return word("stage." + stage.name());
    }

    String stages(Collection<CaseStage> stages) {
        return stages.stream().map(this::stage).collect(Collectors.joining(word("customer.list.comma")));
    }

    private String word(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
