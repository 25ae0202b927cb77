package io.liuke.web.settings;

import io.liuke.shared.BusinessTime;
import io.liuke.web.mail.Delivery;
import io.liuke.web.mail.Letter;
import io.liuke.web.mail.MailSettings;
import io.liuke.web.mail.Mailer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A mail that says only that it has come. */
@Component
class TestMail {

    private final Mailer mailer;
    private final MailSettings settings;
    private final MessageSource messages;
    private final BusinessTime time;

    TestMail(Mailer mailer, MailSettings settings, MessageSource messages, BusinessTime time) {
        this.mailer = mailer;
        this.settings = settings;
        this.messages = messages;
        this.time = time;
    }

    Delivery send(String to) {
        String words = word("settings.mail.test.text");
        String link = settings.link("/settings/mail");
        return mailer.send(new Letter(
                "test-" + time.wallClock().toEpochMilli(),
                to,
                word("settings.mail.test.subject"),
                words + "\n" + link + "\n",
                "<p>%s</p><p><a href=\"%s\">%2$s</a></p>"
                        .formatted(HtmlUtils.htmlEscape(words), HtmlUtils.htmlEscape(link))));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
