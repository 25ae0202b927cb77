package io.liuke.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database, so any node can answer any request; one that idles for four hours ends. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {

    static final int IDLE_SECONDS = 4 * 60 * 60;

    /** Two requests of one page may write the same attribute at once: the last one wins instead of failing. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer upsertAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * That somebody was here is written once a minute, not with each page: every page waited for the disk, to keep an end
     * that is four hours away to the second. All else is written at once.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> accessOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s
                set session_id = n.session_id, last_access_time = n.last_access_time,
                    max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                    principal_name = n.principal_name
                from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                    n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                where s.primary_id = n.primary_id
                  and (n.last_access_time >= s.last_access_time + 60000
                      or (s.session_id, s.max_inactive_interval, s.principal_name)
                          is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))
                """);
    }

    /** HttpOnly by default, and Secure where the request came by HTTPS. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("LIUKE_SESSION");
        cookie.setSameSite("Lax");
        return cookie;
    }
}
