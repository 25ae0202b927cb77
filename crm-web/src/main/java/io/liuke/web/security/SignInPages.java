package io.liuke.web.security;

import java.time.Duration;

/** The addresses of the sign-in page with what it has to say. */
final class SignInPages {

    private SignInPages() {}

    static String failed(String contextPath) {
        return contextPath + "/login?error";
    }

    static String expired(String contextPath) {
        return contextPath + "/login?expired";
    }

    static String locked(String contextPath, Duration wait) {
        return contextPath + "/login?locked=" + Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
