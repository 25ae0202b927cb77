package io.liuke.web.settings;

import io.liuke.staff.Credentials;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.security.Passwords;
import io.liuke.web.security.Sessions;
import io.liuke.web.support.FieldFaults;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import org.springframework.validation.BindingResult;

/** The current user's password. */
@Service
class OwnPassword {

    /** What bcrypt looks at. */
    private static final int BCRYPT_BYTES = 72;

    private final CurrentUser currentUser;
    private final StaffDirectory directory;
    private final StaffAdministration administration;
    private final Passwords passwords;
    private final Sessions sessions;

    OwnPassword(
            CurrentUser currentUser,
            StaffDirectory directory,
            StaffAdministration administration,
            Passwords passwords,
            Sessions sessions) {
        this.currentUser = currentUser;
        this.directory = directory;
        this.administration = administration;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    void check(PasswordForm form, BindingResult binding) {
        boolean known = directory
                .credentials(currentUser.login())
                .map(Credentials::passwordHash)
                .filter(hash -> passwords.matches(form.current(), hash))
                .isPresent();
        if (!known) {
            FieldFaults.reject(binding, "current", "settings.account.wrong");
        }
        if (form.password().getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
            FieldFaults.reject(binding, "password", "settings.account.tooLong");
        }
        if (!form.password().equals(form.again())) {
            FieldFaults.reject(binding, "again", "settings.account.differs");
        }
    }

    /** Signs the user out everywhere else; this session stays. */
    void change(String password) {
        administration.setPassword(currentUser.id(), passwords.hash(password));
        sessions.endOthersOf(currentUser.login());
    }
}
