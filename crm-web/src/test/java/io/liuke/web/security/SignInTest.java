package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
@AutoConfigureMockMvc
@Import(People.class)
class SignInTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private Companies companies;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"ACCOUNT_MANAGER,/today", "SUPPORT,/customers", "MANAGER,/dashboard", "ADMIN,/start"})
    void eachRoleComesToItsFirstScreen(Role role, String firstScreen) throws Exception {
        signIn(people.make(role).login(), People.PASSWORD).andExpect(redirectedUrl(firstScreen));
    }

    @Test
    void theAdministratorOfACompanyWithCustomersComesToTheSettings() throws Exception {
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        values (nextval('customer_seq'), 'C-1', 'Harbour', date '2025-01-01', date '2025-01-01')
                        """).update();
        signIn(people.make(Role.ADMIN).login(), People.PASSWORD).andExpect(redirectedUrl("/settings"));
        jdbc.sql("delete from customer").update();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameSoundTheSame() throws Exception {
        signIn(people.make(Role.SUPPORT).login(), "wrong").andExpect(redirectedUrl("/login?error"));
        signIn("nobody-here", "wrong").andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void whoTriesTooOftenWaitsAlsoWithTheRightPassword() throws Exception {
        String login = people.make(Role.SUPPORT).login();
        for (int i = 0; i < SignInThrottle.PER_LOGIN_AND_ADDRESS; i++) {
            signIn(login, "guess " + i).andExpect(redirectedUrl("/login?error"));
        }
        signIn(login, People.PASSWORD).andExpect(redirectedUrlPattern("/login?locked=*"));
        mvc.perform(get("/login").param("locked", "15")).andExpect(content().string(containsString("15 minutes")));
        signInFrom("10.0.0.9", login, People.PASSWORD).andExpect(redirectedUrl("/customers"));
    }

    @Test
    void aSuccessGivesTheTriesBack() throws Exception {
        String login = people.make(Role.SUPPORT).login();
        for (int round = 0; round < 3; round++) {
            signIn(login, "a slip").andExpect(redirectedUrl("/login?error"));
            signIn(login, "another slip").andExpect(redirectedUrl("/login?error"));
            signIn(login, People.PASSWORD).andExpect(redirectedUrl("/customers"));
        }
    }

    @Test
    void aDisabledUserDoesNotComeInAndIsOutAtOnce() throws Exception {
        StaffMember member = people.make(Role.SUPPORT);
        Cookie session = session(signIn(member.login(), People.PASSWORD));
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        administration.disable(member.id(), member.version());
        sessions.endAllOf(member.login());
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/login"));
        signIn(member.login(), People.PASSWORD).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void aDisabledUserWhoseSessionLivesIsRefused() throws Exception {
        StaffMember member = people.make(Role.SUPPORT);
        Cookie session = session(signIn(member.login(), People.PASSWORD));
        administration.disable(member.id(), member.version());
        mvc.perform(get("/account").cookie(session)).andExpect(status().isForbidden());
    }

    @Test
    void theSessionBeforeSignInIsNotTheSessionAfterIt() throws Exception {
        Cookie before = session(mvc.perform(get("/login").accept(MediaType.TEXT_HTML)));
        Cookie after = session(mvc.perform(post("/login")
                .cookie(before)
                .with(csrf())
                .param("login", people.make(Role.SUPPORT).login())
                .param("password", People.PASSWORD)));
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Cookie session = session(signIn(people.make(Role.SUPPORT).login(), People.PASSWORD));
        mvc.perform(post("/logout").cookie(session).with(csrf())).andExpect(redirectedUrl("/login?out"));
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void thePageThatWasAskedForComesAfterSignInAndNeverAnotherSite() throws Exception {
        Cookie session = session(mvc.perform(get("/account")
                        .queryParam("x", "1")
                        .header("Host", "evil.example")
                        .accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/login")));
        mvc.perform(post("/login")
                        .cookie(session)
                        .with(csrf())
                        .param("login", people.make(Role.SUPPORT).login())
                        .param("password", People.PASSWORD))
                .andExpect(header().string("Location", not(containsString("evil"))))
                .andExpect(header().string("Location", containsString("/account?x=1")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/x, /x",
        "//evil.example, /",
        "/\\evil.example, /",
        "javascript:alert(1), /",
        "/today?q=1, /today?q=1",
        "today, /",
        "https://evil.example, /"
    })
    void anAddressIsCutToItsPathHere(String address, String expected) {
        assertThat(LocalPath.of(address, "/")).isEqualTo(expected);
    }

    @Test
    void aSignInFormThatWasOpenTooLongSaysSo() throws Exception {
        mvc.perform(post("/login").param("login", "x").param("password", "y"))
                .andExpect(redirectedUrl("/login?expired"));
    }

    @Test
    void anotherFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/account/password").with(People.signedInAs(people.make(Role.SUPPORT))))
                .andExpect(status().isForbidden());
    }

    @Test
    void htmxWithoutASessionLeavesThePageWithWhatWasTyped() throws Exception {
        mvc.perform(get("/account").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("HX-Refresh"));
        mvc.perform(post("/account/password").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(""));
        mvc.perform(post("/account/password")
                        .header("HX-Request", "true")
                        .with(People.signedInAs(people.make(Role.SUPPORT))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPageCanAskWhetherSomebodyIsSignedInAndForTheTokenOfItsForms() throws Exception {
        mvc.perform(get("/session"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.signedIn").value(false))
                .andExpect(jsonPath("$.token").doesNotExist())
                .andExpect(cookie().doesNotExist("LIUKE_SESSION"));
        Cookie session = session(signIn(people.make(Role.SUPPORT).login(), People.PASSWORD));
        mvc.perform(get("/session").cookie(session))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.signedIn").value(true))
                .andExpect(jsonPath("$.token").isNotEmpty());
    }

    @Test
    void theDemoLetsInByRoleAndOnlyTheDemo() throws Exception {
        people.make(Role.MANAGER);
        mvc.perform(post("/login/demo").with(csrf()).param("role", "MANAGER")).andExpect(status().isNotFound());
        mvc.perform(get("/login")).andExpect(content().string(not(containsString("/login/demo"))));
        demo(true);
        try {
            mvc.perform(get("/login")).andExpect(content().string(containsString("/login/demo")));
            mvc.perform(post("/login/demo").param("role", "MANAGER")).andExpect(redirectedUrl("/login?expired"));
            mvc.perform(post("/login/demo").with(csrf()).param("role", "KING")).andExpect(status().isBadRequest());
            Cookie session =
                    session(mvc.perform(post("/login/demo").with(csrf()).param("role", "MANAGER"))
                            .andExpect(redirectedUrl("/dashboard")));
            mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        } finally {
            demo(false);
        }
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(header().string("Content-Security-Policy", ResponseHeaders.CONTENT_SECURITY_POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"));
        assertThat(ResponseHeaders.CONTENT_SECURITY_POLICY).doesNotContain("unsafe");
    }

    private void demo(boolean demo) {
        Company c = companies.get();
        companies.save(new Company(
                c.name(),
                c.currency(),
                c.zone(),
                c.horizonDays(),
                c.activeWindowDays(),
                c.defaultMargin(),
                c.visibility(),
                c.viewedOn(),
                demo,
                c.version()));
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return signInFrom("127.0.0.1", login, password);
    }

    private ResultActions signInFrom(String address, String login, String password) throws Exception {
        return mvc.perform(post("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("login", login)
                .param("password", password));
    }

    private static Cookie session(ResultActions actions) {
        Cookie cookie = actions.andReturn().getResponse().getCookie("LIUKE_SESSION");
        assertThat(cookie).isNotNull();
        return cookie;
    }
}
