package io.liuke.web.security;

import io.liuke.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Goes on to the page that was asked for, else to the role's first screen; never to another site. */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    private final SignInThrottle throttle;
    private final FirstScreens firstScreens;
    private final RequestCache asked = new HttpSessionRequestCache();

    AfterSignIn(SignInThrottle throttle, FirstScreens firstScreens) {
        this.throttle = throttle;
        this.firstScreens = firstScreens;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        throttle.succeeded(authentication.getName(), request.getRemoteAddr());
        SavedRequest saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        String target = saved == null
                ? request.getContextPath() + firstScreens.of(role(authentication))
                : LocalPath.of(saved.getRedirectUrl(), request.getContextPath() + "/");
        response.sendRedirect(target);
    }

    private static Role role(Authentication authentication) {
        if (authentication.getPrincipal() instanceof LiukeUser user) {
            return user.role();
        }
        throw new IllegalStateException("signed in without being a user: " + authentication.getClass());
    }
}
