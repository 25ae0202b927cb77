package io.liuke.web.security;

import io.liuke.staff.Role;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One way in, and who may take it.
 *
 * @param method null: any
 * @param pattern as the handler declares it, with its variables
 * @param roles empty: everybody, also without signing in
 */
record Route(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    /** The most specific pattern first: {@code /customers/new} is asked before {@code /customers/{code}}. */
    static final Comparator<Route> MOST_SPECIFIC_FIRST =
            Comparator.comparing(Route::parsed, PathPattern.SPECIFICITY_COMPARATOR);

    boolean isOpen() {
        return roles.isEmpty();
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    String[] roleNames() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    PathPatternRequestMatcher matcher() {
        return method == null
                ? PathPatternRequestMatcher.pathPattern(pattern)
                : PathPatternRequestMatcher.pathPattern(method, pattern);
    }

    private PathPattern parsed() {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
