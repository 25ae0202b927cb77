package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.liuke.staff.Role;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@DatabaseTest
@AutoConfigureMockMvc
@Import(People.class)
class RoutesTest {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final Pattern NAVIGATION = Pattern.compile("class=\"lk-nav-link\" href=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private FirstScreens firstScreens;

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private List<SecurityFilterChain> chains;

    @Test
    void everyHandlerIsListedWithItsMethodAndPattern() {
        assertThat(unlisted(handlers(), Routes.ALL)).isEmpty();
    }

    @Test
    void anUnlistedHandlerIsFound() {
        Set<String> added = new TreeSet<>(handlers());
        added.add("DELETE /customers/{code}");
        added.add("GET /not-listed");
        assertThat(unlisted(added, Routes.ALL)).containsExactly("DELETE /customers/{code}", "GET /not-listed");
        assertThat(unlisted(handlers(), List.of())).isNotEmpty();
    }

    @Test
    void everyListedRouteOfPagesAndApiHasAHandler() {
        Set<String> known = handlers();
        assertThat(Routes.ALL.stream()
                        .filter(route -> !route.pattern().endsWith("/**"))
                        .map(RoutesTest::name)
                        .filter(name -> !known.contains(name)))
                .isEmpty();
    }

    @Test
    void aRouteIsOpenToExactlyItsRoles() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.ALL) {
            for (Role role : Role.values()) {
                boolean allowed = allowed(route, as(role));
                if (allowed != (route.isOpen() || route.roles().contains(role))) {
                    wrong.add(role + (allowed ? " may take " : " may not take ") + name(route));
                }
            }
            if (allowed(route, NOBODY) != route.isOpen()) {
                wrong.add("nobody and " + name(route));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotListedIsDenied() {
        for (Role role : Role.values()) {
            assertThat(allowed(HttpMethod.GET, "/not-listed", as(role))).isFalse();
            assertThat(allowed(HttpMethod.GET, "/api/v1/not-listed", as(role))).isFalse();
            assertThat(allowed(HttpMethod.GET, "/actuator/env", as(role))).isFalse();
            assertThat(allowed(HttpMethod.PUT, "/settings/company", as(role))).isFalse();
        }
    }

    @Test
    void everyLinkOfTheNavigationAndEachFirstScreenIsOpenToItsRole() throws Exception {
        for (Role role : Role.values()) {
            String page = mvc.perform(get("/account").with(People.signedInAs(people.make(role))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            List<String> links = NAVIGATION
                    .matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertThat(links).isNotEmpty().allMatch(link -> allowed(HttpMethod.GET, link, as(role)));
            assertThat(allowed(HttpMethod.GET, firstScreens.of(role), as(role))).isTrue();
        }
    }

    @Test
    void settingsAreTheAdministrators() {
        Map<Role, Long> routes = Map.of(
                Role.ACCOUNT_MANAGER, settingsOf(Role.ACCOUNT_MANAGER),
                Role.SUPPORT, settingsOf(Role.SUPPORT),
                Role.MANAGER, settingsOf(Role.MANAGER));
        assertThat(routes)
                .containsEntry(Role.ACCOUNT_MANAGER, 0L)
                .containsEntry(Role.SUPPORT, 0L)
                // the landing page, what a contact takes, and the rules
                .containsEntry(Role.MANAGER, 14L);
        assertThat(settingsOf(Role.ADMIN)).isGreaterThan(15);
    }

    private static long settingsOf(Role role) {
        return Routes.ALL.stream()
                .filter(route -> route.pattern().startsWith("/settings"))
                .filter(route -> route.roles().contains(role))
                .count();
    }

    private boolean allowed(Route route, Authentication who) {
        String path = route.pattern().replaceAll("\\{[^}]+}", "1").replace("/**", "/x");
        HttpMethod method = route.method() == null ? HttpMethod.GET : route.method();
        return allowed(method, path, who);
    }

    /** Asks the filter that decides, without running the handler. */
    private boolean allowed(HttpMethod method, String path, Authentication who) {
        MockHttpServletRequest request = new MockHttpServletRequest(method.name(), path);
        SecurityFilterChain chain =
                chains.stream().filter(c -> c.matches(request)).findFirst().orElseThrow();
        AuthorizationFilter filter = chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow();
        AuthorizationResult result = filter.getAuthorizationManager().authorize(() -> who, request);
        return result != null && result.isGranted();
    }

    private Set<String> handlers() {
        Set<String> names = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> names.addAll(names(info)));
        }
        return names;
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern))
                .collect(Collectors.toSet());
    }

    private static List<String> unlisted(Set<String> handlers, List<Route> routes) {
        Set<String> listed = routes.stream().map(RoutesTest::name).collect(Collectors.toSet());
        return handlers.stream().filter(handler -> !listed.contains(handler)).toList();
    }

    private static String name(Route route) {
        return (route.method() == null ? "ANY" : route.method().name()) + " " + route.pattern();
    }

    private static Authentication as(Role role) {
        LiukeUser user =
                LiukeUser.of(new StaffMember(new StaffId(1), "x", "X", null, role, null, null, false, 0, true, 0));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }
}
