package io.liuke.web.mail;

import io.liuke.shared.Companies;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Whether mail can leave, and from whom: the server by Spring's own {@code spring.mail.*}, the sender and the address of
 * the links by two settings of ours. The links must not come from a request: its Host header is whatever a stranger wrote.
 */
@Component
public class MailSettings {

    private final @Nullable JavaMailSenderImpl server;
    private final String from;
    private final String publicUrl;
    private final Companies companies;

    MailSettings(
            ObjectProvider<JavaMailSenderImpl> server,
            @Value("${liuke.mail.from:}") String from,
            @Value("${liuke.public-url:}") String publicUrl,
            Companies companies) {
        this.server = server.getIfAvailable();
        this.from = from.trim();
        this.publicUrl = publicUrl.trim().replaceAll("/+$", "");
        this.companies = companies;
    }

    /** Whether mail leaves. */
    public enum State {
        READY,
        /** Something is {@linkplain #missing() missing}. */
        INCOMPLETE,
        /** The demo company never sends any, whatever is set. */
        DEMO
    }

    public State state() {
        if (companies.get().demo()) {
            return State.DEMO;
        }
        return missing().isEmpty() ? State.READY : State.INCOMPLETE;
    }

    public boolean ready() {
        return state() == State.READY;
    }

    /** The environment variables that are not set, or to nothing of use. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (host().isBlank()) {
            missing.add("SPRING_MAIL_HOST");
        }
        if (!isSender(from)) {
            missing.add("LIUKE_MAIL_FROM");
        }
        if (!isAddressOfPages(publicUrl)) {
            missing.add("LIUKE_PUBLIC_URL");
        }
        return missing;
    }

    /** Host and port, for people; never the password. */
    public String serverName() {
        int port = server == null ? -1 : server.getPort();
        return port > 0 ? host() + ':' + port : host();
    }

    public String from() {
        return from;
    }

    /** The address of a page. */
    public String link(String path) {
        return publicUrl + path;
    }

    /** @throws IllegalStateException unless there is one */
    JavaMailSenderImpl server() {
        if (server == null) {
            throw new IllegalStateException("no mail server is set up");
        }
        return server;
    }

    InternetAddress sender() throws AddressException {
        InternetAddress address = new InternetAddress(from, true);
        try {
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private String host() {
        String host = server == null ? null : server.getHost();
        return host == null ? "" : host;
    }

    private static boolean isSender(String from) {
        try {
            return MailAddresses.isOne(new InternetAddress(from, true).getAddress());
        } catch (AddressException e) {
            return false;
        }
    }

    private static boolean isAddressOfPages(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
