package io.liuke.web.security;

import io.liuke.staff.Credentials;
import io.liuke.staff.Role;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import java.io.Serial;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Who is signed in, as the session keeps it: nothing that can change while the session lives, except the role. */
class LiukeUser extends User {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long staffId;
    private final Role role;

    private LiukeUser(StaffId id, String login, String passwordHash, Role role, boolean enabled) {
        super(
                login,
                passwordHash,
                enabled,
                true,
                true,
                true,
                AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
        this.staffId = id.value();
        this.role = role;
    }

    static LiukeUser of(Credentials credentials) {
        return new LiukeUser(
                credentials.id(),
                credentials.login(),
                credentials.passwordHash(),
                credentials.role(),
                credentials.enabled());
    }

    /** Of somebody who proved who they are by other means than a password. */
    static LiukeUser of(StaffMember member) {
        return new LiukeUser(member.id(), member.login(), "", member.role(), member.enabled());
    }

    StaffId staffId() {
        return new StaffId(staffId);
    }

    Role role() {
        return role;
    }
}
