package io.liuke.web.security;

import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.staff.TeamId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who makes this request, by session or by token. Read from the database once a request, so that a change of team or
 * name shows at once, and a disabled user is out at once.
 */
@Component
public class CurrentUser {

    private static final String MEMBER = CurrentUser.class.getName() + ".member";

    private final StaffDirectory directory;

    CurrentUser(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Empty when nobody is signed in, as on the sign-in page. */
    public Optional<StaffMember> find() {
        LiukeUser user = principal();
        if (user == null) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(MEMBER, RequestAttributes.SCOPE_REQUEST) instanceof StaffMember m) {
            return Optional.of(m);
        }
        Optional<StaffMember> member = directory.find(user.staffId()).filter(StaffMember::enabled);
        if (request != null && member.isPresent()) {
            request.setAttribute(MEMBER, member.get(), RequestAttributes.SCOPE_REQUEST);
        }
        return member;
    }

    /** @throws AccessDeniedException when nobody is signed in, or the user was disabled meanwhile */
    public StaffMember get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    public StaffId id() {
        return get().id();
    }

    public Role role() {
        return get().role();
    }

    public String login() {
        return get().login();
    }

    public String name() {
        return get().name();
    }

    public @Nullable TeamId team() {
        return get().teamId();
    }

    private static @Nullable LiukeUser principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LiukeUser user ? user : null;
    }
}
