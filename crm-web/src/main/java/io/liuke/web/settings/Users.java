package io.liuke.web.settings;

import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffDraft;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.Passwords;
import io.liuke.web.security.Sessions;
import io.liuke.web.support.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the settings do with users: the change itself, and the sessions that must not outlive it. */
@Service
class Users {

    private final StaffDirectory directory;
    private final StaffAdministration administration;
    private final Passwords passwords;
    private final Sessions sessions;

    Users(StaffDirectory directory, StaffAdministration administration, Passwords passwords, Sessions sessions) {
        this.directory = directory;
        this.administration = administration;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    List<StaffMember> all() {
        return directory.all();
    }

    StaffMember get(long id) {
        return directory.find(new StaffId(id)).orElseThrow(NotFound::new);
    }

    /** Makes the user; the password is shown once. */
    NewPassword create(StaffDraft draft) {
        String password = passwords.random();
        administration.create(draft, passwords.hash(password));
        return new NewPassword(draft.name(), draft.login(), password);
    }

    void change(long id, StaffDraft draft, int version) {
        StaffMember before = get(id);
        administration.change(before.id(), draft, version);
        if (before.role() != draft.role() || !before.login().equals(draft.login())) {
            sessions.endAllOf(before.login());
        }
    }

    void disable(long id, int version) {
        StaffMember member = get(id);
        administration.disable(member.id(), version);
        sessions.endAllOf(member.login());
    }

    void enable(long id, int version) {
        administration.enable(get(id).id(), version);
    }

    /** Sets a new password that is shown once, and signs the user out everywhere. */
    NewPassword resetPassword(long id) {
        StaffMember member = get(id);
        String password = passwords.random();
        administration.setPassword(member.id(), passwords.hash(password));
        sessions.endAllOf(member.login());
        return new NewPassword(member.name(), member.login(), password);
    }
}
