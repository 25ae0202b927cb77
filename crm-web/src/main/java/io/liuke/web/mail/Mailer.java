package io.liuke.web.mail;

import io.liuke.shared.BusinessTime;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands a letter to the mail server, once, and says what became of it. Spring's sender would do the same, but throws one
 * exception for all that can go wrong, and whether a letter may be sent again hangs on when it went wrong.
 */
@Component
public class Mailer {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 200;

    private final MailSettings settings;
    private final BusinessTime time;

    Mailer(MailSettings settings, BusinessTime time) {
        this.settings = settings;
        this.time = time;
    }

    public boolean ready() {
        return settings.ready();
    }

    /**
     * Waits until the server has answered, or for the time that the settings give it.
     *
     * @throws IllegalStateException unless mail is {@linkplain #ready() set up}
     */
    public Delivery send(Letter letter) {
        if (!ready()) {
            throw new IllegalStateException("mail is not set up");
        }
        MimeMessage message;
        try {
            message = compose(settings.server().getSession(), letter);
        } catch (MessagingException e) {
            return Delivery.refused(e);
        }
        return handOver(settings.server(), message);
    }

    private MimeMessage compose(Session session, Letter letter) throws MessagingException {
        InternetAddress from = settings.sender();
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        MimeMessage message = new Named(session, '<' + letter.key() + '@' + host + '>');
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, recipient(letter.to()));
        message.setSubject(OneLine.of(letter.subject(), LONGEST_SUBJECT), UTF_8);
        message.setSentDate(Date.from(time.wallClock()));
        // no answer from a machine, such as that somebody is on holiday (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static InternetAddress recipient(String address) throws AddressException {
        if (!MailAddresses.isOne(address)) {
            throw new AddressException("no e-mail address", address);
        }
        return new InternetAddress(address, true);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static Delivery handOver(JavaMailSenderImpl server, MimeMessage message) {
        Transport transport;
        try {
            transport = connect(server);
        } catch (MessagingException e) {
            return Delivery.unreachable(e);
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.ACCEPTED;
        } catch (MessagingException e) {
            return Delivery.failed(e);
        } finally {
            close(transport);
        }
    }

    private static Transport connect(JavaMailSenderImpl server) throws MessagingException {
        Transport transport = server.getSession().getTransport(protocol(server));
        String name = given(server.getUsername());
        // without a name the library would sign in as whoever runs this process
        String password = name == null ? null : given(server.getPassword());
        transport.connect(server.getHost(), server.getPort(), name, password);
        return transport;
    }

    /** What became of the letter is known by now. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("the mail server did not say goodbye", e);
        }
    }

    private static String protocol(JavaMailSenderImpl server) {
        String protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** A letter whose name is ours: the library would put the name of this machine into it. */
    private static final class Named extends MimeMessage {

        private final String id;

        private Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
