package io.liuke.web.security;

import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.demo.DemoSignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Signs in without a password, and only where the company is the demo company. */
@Component
class DemoSignIn {

    private final StaffDirectory directory;
    private final Companies companies;
    private final AfterSignIn afterSignIn;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy renewal = new SessionFixationProtectionStrategy();

    DemoSignIn(StaffDirectory directory, Companies companies, AfterSignIn afterSignIn) {
        this.directory = directory;
        this.companies = companies;
        this.afterSignIn = afterSignIn;
    }

    /** As the first user made with the role. */
    Authentication signIn(Role role, HttpServletRequest request, HttpServletResponse response) {
        return signIn(directory.enabled(role).stream().findFirst(), request, response);
    }

    /** As one of those whom the sign-in page shows by name. */
    Authentication signIn(String login, HttpServletRequest request, HttpServletResponse response) {
        boolean shown =
                DemoSignIns.ALL.stream().anyMatch(signIn -> signIn.login().equals(login));
        return signIn(
                shown ? directory.findByLogin(login).filter(StaffMember::enabled) : Optional.empty(),
                request,
                response);
    }

    /** In a new session; {@link SecurityConfiguration} says why not under a new id only. */
    private Authentication signIn(
            Optional<StaffMember> found, HttpServletRequest request, HttpServletResponse response) {
        StaffMember member = found.filter(whoever -> companies.get().demo())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LiukeUser user = LiukeUser.of(member);
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        request.getSession();
        renewal.onAuthentication(signedIn, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return signedIn;
    }

    void goOn(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) throws IOException {
        afterSignIn.onAuthenticationSuccess(request, response, signedIn);
    }
}
