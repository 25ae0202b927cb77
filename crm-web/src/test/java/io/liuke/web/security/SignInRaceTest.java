package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.testing.DatabaseTest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** The sign-in page loads its files while somebody who knows it already clicks: none of that may undo the sign-in. */
@DatabaseTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "liuke.demo=true")
class SignInRaceTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("href=\"(/css/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void aRequestThatReadTheSessionBeforeTheSignInAndEndsAfterItDoesNotUndoIt() throws Exception {
        String page = get("/login").body();
        Session readBefore = sessions.findById(sessionId());
        assertThat(signIn(page)).isEqualTo(302);
        save(readBefore);

        assertThat(get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileOfAPageTouchesNoSession() throws Exception {
        Matcher asset = ASSET.matcher(get("/login").body());
        assertThat(asset.find()).isTrue();
        Object before = lastAccess();
        assertThat(get(asset.group(1)).statusCode()).isEqualTo(200);

        assertThat(lastAccess()).isEqualTo(before);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void save(Session session) {
        session.setLastAccessedTime(Instant.now());
        ((org.springframework.session.SessionRepository) sessions).save(session);
    }

    private Object lastAccess() {
        return jdbc.sql("select last_access_time from spring_session where session_id = :id")
                .param("id", sessionId())
                .query(Long.class)
                .single();
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("LIUKE_SESSION"))
                .map(HttpCookie::getValue)
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private int signIn(String page) throws Exception {
        Matcher token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        return browser.send(
                        HttpRequest.newBuilder(address("/login/demo"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + java.net.URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                                                + "&role=MANAGER"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
