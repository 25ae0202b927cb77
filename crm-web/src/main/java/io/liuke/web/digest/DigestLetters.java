package io.liuke.web.digest;

import io.liuke.shared.Companies;
import io.liuke.web.mail.Letter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail in the reader's language, which is not that of whoever runs the job. */
@Component
class DigestLetters {

    private final DigestWords words;
    private final ITemplateEngine templates;
    private final Companies companies;

    DigestLetters(DigestWords words, ITemplateEngine templates, Companies companies) {
        this.words = words;
        this.templates = templates;
        this.companies = companies;
    }

    Letter write(DigestReader reader, LocalDate day, Digest digest) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(reader.language());
        try (Companies.Remembering ignored = companies.remember()) {
            DigestPage page = words.page(digest, day);
            return new Letter(
                    "warnings-%s-%d".formatted(day, reader.staff().value()),
                    reader.address(),
                    page.subject(),
                    page.text(),
                    templates.process("mail/digest", new Context(reader.language(), Map.of("page", page))));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
