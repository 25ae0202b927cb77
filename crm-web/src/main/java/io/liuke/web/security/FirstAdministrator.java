package io.liuke.web.security;

import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in at the very first start: where nobody is a user yet, not even those of the demo (which comes earlier,
 * with a lower order), makes the administrator {@code admin} and prints the password once.
 */
@Component
@Order(FirstAdministrator.ORDER)
class FirstAdministrator implements ApplicationRunner {

    static final int ORDER = 1000;

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffDirectory directory;
    private final StaffAdministration administration;
    private final Passwords passwords;

    FirstAdministrator(StaffDirectory directory, StaffAdministration administration, Passwords passwords) {
        this.directory = directory;
        this.administration = administration;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!directory.isEmpty()) {
            return;
        }
        String password = passwords.random();
        administration.create(
                new StaffDraft("admin", "Administrator", null, Role.ADMIN, null, 0), passwords.hash(password));
        log.warn(
                "First start: sign in as admin with the password {} (shown this once; change it in Settings)",
                password);
    }
}
