package io.liuke.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Answers what is refused: a stale form, an address that does not exist, or a page of another role. */
@Component
public class RefusedRequests implements AccessDeniedHandler {

    /** Tells the error page that the form was older than the session. */
    public static final String STALE_FORM = RefusedRequests.class.getName() + ".staleForm";

    private static final RequestMatcher HTMX = new RequestHeaderRequestMatcher("HX-Request");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (refusal instanceof CsrfException) {
            handleStaleForm(request, response);
        } else {
            response.sendError(isListed(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void handleStaleForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/login")) {
            response.sendRedirect(SignInPages.expired(request.getContextPath()));
        } else if (HTMX.matches(request)) {
            // the page stays as it is, with what was typed; its script says that one is signed out
            response.setStatus(signedOut() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        } else {
            request.setAttribute(STALE_FORM, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean signedOut() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }

    private static boolean isListed(HttpServletRequest request) {
        return Routes.ALL.stream().anyMatch(route -> route.matcher().matches(request));
    }
}
