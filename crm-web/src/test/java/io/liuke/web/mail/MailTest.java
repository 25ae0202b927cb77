package io.liuke.web.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.security.People;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product with a mail server; the classes that extend it share one context. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(People.class)
public abstract class MailTest {

    protected static final String ADDRESS = "https://liuke.example.com/crm";

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    /** A port on which nobody listens. */
    private static final int NOBODY = 1;

    private static final String NAME = "liuke";
    protected static final String PASSWORD = "secret-of-the-server";

    static {
        SERVER.start();
        SERVER.setUser("liuke@example.com", NAME, PASSWORD);
    }

    @Autowired
    private JavaMailSenderImpl sender;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("spring.mail.username", () -> NAME);
        settings.add("spring.mail.password", () -> PASSWORD);
        settings.add("liuke.mail.from", () -> "留客 <liuke@example.com>");
        settings.add("liuke.mail.digest-at", () -> "00:00");
        settings.add("liuke.public-url", () -> ADDRESS + '/');
    }

    @BeforeEach
    void emptyBoxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    protected void serverIsBack() {
        sender.setPort(SERVER.getSmtp().getPort());
    }

    protected void serverIsAway() {
        sender.setPort(NOBODY);
    }

    protected void serverIs(ScriptedServer other) {
        sender.setPort(other.port());
    }

    protected static List<MimeMessage> mails() {
        return List.of(SERVER.getReceivedMessages());
    }

    protected static MimeMessage onlyMail() {
        List<MimeMessage> mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError(mails.size() + " mails have arrived");
        }
        return mails.get(0);
    }

    protected static String text(MimeMessage mail) throws Exception {
        return (String) part(mail, 0).getContent();
    }

    protected static String html(MimeMessage mail) throws Exception {
        return (String) part(mail, 1).getContent();
    }

    private static BodyPart part(MimeMessage mail, int n) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(n);
    }
}
