package io.liuke.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailerTest extends MailTest {

    private static final Letter LETTER =
            new Letter("key-1", "li@example.com", "预警：兰亭咖啡", "兰亭咖啡 & Co", "<p>兰亭咖啡 &amp; Co</p>");

    @Autowired
    private Mailer mailer;

    @Autowired
    private JavaMailSenderImpl sender;

    @Test
    void aLetterArrivesInBothFormsFromUsUnderItsOwnName() throws Exception {
        assertThat(mailer.send(LETTER)).isEqualTo(Delivery.ACCEPTED);
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("预警：兰亭咖啡");
        assertThat(mail.getFrom())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("liuke@example.com");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("li@example.com");
        assertThat(mail.getMessageID()).isEqualTo("<key-1@example.com>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(text(mail).trim()).isEqualTo("兰亭咖啡 & Co");
        assertThat(html(mail).trim()).isEqualTo("<p>兰亭咖啡 &amp; Co</p>");
    }

    @ParameterizedTest(name = "{0} is answered by {1}: {2}")
    @CsvSource({
        "GREETING, 421 too busy, UNREACHABLE",
        "MAIL, 451 try again, LATER",
        "MAIL, 530 sign in first, REFUSED",
        "RCPT, 450 grey list, LATER",
        "RCPT, 550 nobody of this name, REFUSED",
        "RCPT, hangs up, LATER",
        "DATA, 452 disk full, LATER",
        "., 451 try again, LATER",
        "., 554 looks like spam, REFUSED",
        "., hangs up, UNCERTAIN",
        "QUIT, hangs up, ACCEPTED"
    })
    void whenItWentWrongDecidesWhetherItMayBeSentAgain(String command, String answer, Delivery.Outcome outcome)
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(command, answer)) {
            serverIs(server);
            Delivery delivery = mailer.send(LETTER);
            assertThat(delivery.outcome()).as(String.valueOf(delivery.reason())).isEqualTo(outcome);
            if (answer.startsWith("4") || answer.startsWith("5")) {
                assertThat(delivery.reason()).contains(answer.substring(0, 3));
            }
        }
    }

    @Test
    void withoutAServerNobodyIsReachedAndThePasswordIsNotInTheReason() {
        serverIsAway();
        Delivery delivery = mailer.send(LETTER);
        assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
        assertThat(delivery.reason()).isNotBlank().doesNotContain(PASSWORD).doesNotContain("\n");
    }

    @Test
    void aWrongPasswordReachesNobody() {
        sender.setPassword("mistyped");
        try {
            Delivery delivery = mailer.send(LETTER);
            assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
            assertThat(delivery.reason()).contains("535").doesNotContain("mistyped");
        } finally {
            sender.setPassword(PASSWORD);
        }
    }

    @Test
    void aLineBreakBeginsNoHeader() throws Exception {
        Letter forged = new Letter(
                "key-2", "li@example.com", "Blue Door\r\nBcc: all@example.com\r\n\r\nDear all", "text", "<p>html</p>");
        assertThat(mailer.send(forged).accepted()).isTrue();
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Blue Door Bcc: all@example.com Dear all");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "li",
                "li@mailhost",
                "li@example.com, wang@example.com",
                "Li <li@example.com>",
                "li@example.com\r\nBcc: all@example.com",
                "李@example.com"
            })
    void whatIsNotOneAddressGetsNothing(String address) {
        Letter letter = new Letter("key-3", address, "subject", "text", "<p>html</p>");
        assertThat(MailAddresses.isOne(address)).isFalse();
        assertThat(mailer.send(letter).outcome()).isEqualTo(Delivery.Outcome.REFUSED);
        assertThat(mails()).isEmpty();
    }
}
