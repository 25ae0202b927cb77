package io.liuke.web.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Which addresses a letter can go to. */
public final class MailAddresses {

    // an address outside ASCII needs an extension that many servers lack
    private static final Pattern SHAPE =
            Pattern.compile("[!-~&&[^@<>(),;:\\\\\"\\[\\]]]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    private MailAddresses() {}

    /** One address and nothing else: no name, no list, no blank. */
    public static boolean isOne(String address) {
        try {
            new InternetAddress(address, true);
            return SHAPE.matcher(address).matches();
        } catch (AddressException e) {
            return false;
        }
    }
}
