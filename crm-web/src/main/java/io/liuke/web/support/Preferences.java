package io.liuke.web.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser remembers about how a person likes the frame, in cookies that the server reads before it paints. */
final class Preferences {

    static final String THEME = "liuke_theme";
    static final String NAVIGATION = "liuke_nav";
    private static final Duration LONG = Duration.ofDays(400);

    private Preferences() {}

    /** The colours that somebody chose; AUTO follows the operating system. */
    enum Theme {
        LIGHT,
        DARK,
        AUTO;

        static Theme of(String name) {
            return Arrays.stream(values())
                    .filter(theme -> theme.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(AUTO);
        }
    }

    static Theme theme(HttpServletRequest request) {
        return cookie(request, THEME).map(Theme::of).orElse(Theme.AUTO);
    }

    static boolean navigationCollapsed(HttpServletRequest request) {
        return cookie(request, NAVIGATION).filter("collapsed"::equals).isPresent();
    }

    /** Not HttpOnly: the page's own script changes it without a round trip; it holds one of three words. */
    static void remember(Theme theme, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(THEME, theme.name().toLowerCase(Locale.ROOT))
                .path("/")
                .maxAge(LONG)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Path and query of the page that is shown, also when an error page stands in for it. */
    static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String query = request.getQueryString();
        return query == null ? path : path + '?' + query;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
