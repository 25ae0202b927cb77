package io.liuke.web.security;

import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffDraft;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.staff.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes users for the tests of pages, and signs them in without the sign-in page. */
@TestComponent
public class People {

    public static final String PASSWORD = "correct horse battery";

    private final StaffAdministration administration;
    private final StaffDirectory directory;
    private final Passwords passwords;

    People(StaffAdministration administration, StaffDirectory directory, Passwords passwords) {
        this.administration = administration;
        this.directory = directory;
        this.passwords = passwords;
    }

    /** A new user of the role, with a sign-in name of their own and {@link #PASSWORD}. */
    public StaffMember make(Role role) {
        return make(role, null);
    }

    public StaffMember make(Role role, @Nullable TeamId team) {
        String login =
                role.name().toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8);
        StaffId id = administration.create(
                new StaffDraft(login, "Name of " + login, null, role, team, 240), passwords.hash(PASSWORD));
        return directory.find(id).orElseThrow();
    }

    /** For {@code mvc.perform(get("/today").with(People.signedInAs(member)))}. */
    public static RequestPostProcessor signedInAs(StaffMember member) {
        return SecurityMockMvcRequestPostProcessors.user(LiukeUser.of(member));
    }
}
