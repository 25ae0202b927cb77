package io.liuke.web.security;

import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
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

    DemoSignIn(StaffDirectory directory, Companies companies, AfterSignIn afterSignIn) {
        this.directory = directory;
        this.companies = companies;
        this.afterSignIn = afterSignIn;
    }

    /** As the first user made with the role, in a session of a new id. */
    Authentication signIn(Role role, HttpServletRequest request, HttpServletResponse response) {
        if (!companies.get().demo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        StaffMember member = directory.enabled(role).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LiukeUser user = LiukeUser.of(member);
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        request.getSession();
        request.changeSessionId();
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
