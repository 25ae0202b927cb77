package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A page does not wait for the disk to note that somebody was here, and all else about a session is noted at once. */
@DatabaseTest
class SessionWritesTest {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private JdbcClient jdbc;

    private String id;
    private Instant begun;

    @BeforeEach
    void aSession() {
        id = begin(sessions);
        begun = lastAccess();
    }

    @Test
    void anAccessWithinAMinuteIsNotWritten() {
        access(sessions, begun.plusSeconds(59));
        assertThat(lastAccess()).isEqualTo(begun);
        access(sessions, begun.plusSeconds(61));
        assertThat(lastAccess()).isEqualTo(begun.plusSeconds(61));
    }

    @Test
    void aNewIdIsWrittenAtOnce() {
        String before = id;
        renew(sessions);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(id)).isNotNull();
    }

    @Test
    void howLongItMayIdleIsWrittenAtOnce() {
        idle(sessions, Duration.ofMinutes(5));
        assertThat(sessions.findById(id).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));
    }

    private static <S extends Session> String begin(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private <S extends Session> void access(SessionRepository<S> sessions, Instant at) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
    }

    private <S extends Session> void renew(SessionRepository<S> sessions) {
        S session = sessions.findById(id);
        id = session.changeSessionId();
        sessions.save(session);
    }

    private <S extends Session> void idle(SessionRepository<S> sessions, Duration longest) {
        S session = sessions.findById(id);
        session.setMaxInactiveInterval(longest);
        sessions.save(session);
    }

    private Instant lastAccess() {
        return Instant.ofEpochMilli(jdbc.sql("select last_access_time from spring_session where session_id = :id")
                .param("id", id)
                .query(Long.class)
                .single());
    }
}
