package io.liuke.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains: tokens without a session for the API, a session with CSRF protection for everything else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RequestMatcher HTMX = new RequestHeaderRequestMatcher("HX-Request");

    /** Nothing reads them, and each filter of each request makes one. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ProblemWriter problems) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> allow(requests, Route::isApi))
                .addFilterBefore(new BearerTokenFilter(tokens, problems), UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // no cookie is asked here, so no other site can make a browser act
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(ResponseHeaders::harden)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, SignInThrottle throttle, AfterSignIn afterSignIn, RefusedRequests refused)
            throws Exception {
        return http.authorizeHttpRequests(requests -> allow(requests, route -> !route.isApi()))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .successHandler(afterSignIn)
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(SignInPages.failed(request.getContextPath()))))
                .addFilterBefore(new SignInThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                // A new session and not just a new id: a request that read the session before the sign-in and ends
                // after it
                // writes the old id back, and whoever had just signed in would be signed out.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(signIn()).accessDeniedHandler(refused))
                .headers(ResponseHeaders::harden)
                .build();
    }

    /** A null character stands in no text that a person types, and no database keeps it: refused at the door (400). */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Predicate<Route> these) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        for (Route route : Routes.ALL.stream().filter(these).toList()) {
            var matched = requests.requestMatchers(route.matcher());
            if (route.isOpen()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(route.roleNames());
            }
        }
        requests.anyRequest().denyAll();
    }

    /**
     * A fragment that comes back as a sign-in page helps nobody, and loading the page anew would lose what was typed on it:
     * its script says that one is signed out.
     */
    private static AuthenticationEntryPoint signIn() {
        return DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), HTMX)
                .defaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                .build();
    }

    /** After sign-in only a page that was asked for is shown again, never a fragment, a file or a form. */
    private static RequestCache onlyPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SecurityConfiguration::isPage);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && !HTMX.matches(request)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
