package io.liuke.web.security;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords for {@code StaffAdministration}, and makes those that are shown once. */
@Component
public class Passwords {

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash with the name of its algorithm in front, so that the algorithm can change later. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** A password that nobody knows yet. */
    public String random() {
        return RandomPassword.next();
    }
}
