package io.liuke.web.digest;

import io.liuke.web.digest.DigestPage.Link;
import io.liuke.web.mail.MailSettings;
import io.liuke.web.mail.OneLine;
import io.liuke.web.support.Formats;
import io.liuke.web.warning.WarningWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The mail's sentences, in the language of the thread. */
@Component
class DigestWords {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_IN_SUBJECT = 60;

    private final WarningWords warnings;
    private final Formats formats;
    private final MessageSource messages;
    private final MailSettings settings;

    DigestWords(WarningWords warnings, Formats formats, MessageSource messages, MailSettings settings) {
        this.warnings = warnings;
        this.formats = formats;
        this.messages = messages;
        this.settings = settings;
    }

    DigestPage page(Digest digest, LocalDate day) {
        int hidden = digest.customers() - digest.shown().size();
        return new DigestPage(
                LocaleContextHolder.getLocale().toLanguageTag(),
                subject(digest),
                word("digest.title", digest.customers(), formats.number(digest.customers())),
                digest.money() == null
                        ? word("digest.lead", formats.day(day))
                        : word("digest.lead.money", formats.day(day), formats.money(digest.money())),
                digest.shown().stream().map(this::entry).toList(),
                hidden > 0 ? word("digest.more", hidden, formats.number(hidden)) : null,
                new Link(word("digest.all"), settings.link("/warnings")),
                word("digest.why"),
                new Link(word("digest.off"), settings.link("/account")));
    }

    private String subject(Digest digest) {
        String first = OneLine.of(digest.shown().get(0).name(), LONGEST_IN_SUBJECT);
        int others = digest.customers() - 1;
        return others == 0
                ? word("digest.subject.one", first)
                : word("digest.subject.more", first, others, formats.number(others));
    }

    private DigestPage.Entry entry(Digest.Entry entry) {
        return new DigestPage.Entry(
                new Link(OneLine.of(entry.name(), LONGEST_NAME), settings.link("/customers/" + entry.customer())),
                facts(entry),
                entry.warnings().stream().map(this::line).toList());
    }

    private @Nullable String facts(Digest.Entry entry) {
        List<String> facts = new ArrayList<>();
        if (entry.money() != null) {
            facts.add(word("digest.money", formats.money(entry.money())));
        }
        if (entry.ownerName() != null) {
            facts.add(OneLine.of(entry.ownerName(), LONGEST_NAME));
        }
        return facts.isEmpty() ? null : String.join(" · ", facts);
    }

    private String line(Digest.Warning warning) {
        return word(
                "digest.line",
                OneLine.of(warnings.name(warning.ruleName(), warning.preset()), LONGEST_NAME),
                formats.date(warning.firedOn()),
                warnings.why(warning.reasons()));
    }

    private String word(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
