package io.liuke.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Asked by a page before it sends a form: whether somebody is still signed in, and the token that forms need now. So a form
 * is not thrown away because its page was open for too long.
 */
@Controller
class SessionController {

    /** @param token null for whoever is signed out, who gets no session by asking */
    record Session(boolean signedIn, @Nullable String token) {}

    @GetMapping("/session")
    @ResponseBody
    ResponseEntity<Session> session(HttpServletRequest request) {
        boolean signedIn = request.getUserPrincipal() != null;
        String token = signedIn && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken current
                ? current.getToken()
                : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Session(signedIn, token));
    }
}
