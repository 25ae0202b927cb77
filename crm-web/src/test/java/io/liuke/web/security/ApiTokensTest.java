package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@DatabaseTest(properties = "LIUKE_BOOTSTRAP_TOKEN=bootstrap-for-this-test")
@AutoConfigureMockMvc
@Import(People.class)
class ApiTokensTest {

    private static final String MANAGERS_ONLY = "/api/v1/model";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutATokenTheAnswerIsAProblemInTheCallersLanguage() throws Exception {
        mvc.perform(get(MANAGERS_ONLY))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.instance").value(MANAGERS_ONLY))
                .andExpect(jsonPath("$.title").value("Sign in with a token"));
        mvc.perform(get(MANAGERS_ONLY).header("Accept-Language", "zh-CN"))
                .andExpect(jsonPath("$.title").value("请用令牌登录"));
    }

    @Test
    void aTokenActsAsItsUser() throws Exception {
        call(tokens.create("for the manager", people.make(Role.MANAGER))).andExpect(allowed());
        call(tokens.create("for support", people.make(Role.SUPPORT)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Not allowed"));
    }

    @Test
    void aRevokedTokenAndThatOfADisabledUserAreUnknown() throws Exception {
        StaffMember manager = people.make(Role.MANAGER);
        String token = tokens.create("to be revoked", manager);
        String other = tokens.create("stays", manager);
        tokens.revoke(tokens.list().stream()
                .filter(t -> t.name().equals("to be revoked"))
                .findFirst()
                .orElseThrow()
                .id());
        call(token).andExpect(status().isUnauthorized());
        call(other).andExpect(allowed());
        administration.disable(manager.id(), manager.version());
        call(other).andExpect(status().isUnauthorized());
    }

    @Test
    void anInventedTokenIsUnknown() throws Exception {
        call("liuke_invented").andExpect(status().isUnauthorized());
        call("").andExpect(status().isUnauthorized());
    }

    @Test
    void theBootstrapTokenIsTheFirstAdministrators() throws Exception {
        people.make(Role.ADMIN);
        call("bootstrap-for-this-test").andExpect(allowed());
        call("bootstrap-for-this-tesT").andExpect(status().isUnauthorized());
    }

    @Test
    void whatDoesNotExistIsAProblemToo() throws Exception {
        mvc.perform(get("/api/v1/not-there").header("Authorization", "Bearer bootstrap-for-this-test"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void onlyTheHashIsKept() {
        String token = tokens.create("hashed", people.make(Role.MANAGER));
        assertThat(token).startsWith("liuke_").hasSizeGreaterThan(40);
        assertThat(jdbc.sql("select count(*) from api_token where encode(token_hash, 'escape') like '%liuke%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select min(length(token_hash)) from api_token")
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
    }

    private static ResultMatcher allowed() {
        return result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403);
    }

    private ResultActions call(String token) throws Exception {
        return mvc.perform(get(MANAGERS_ONLY).header("Authorization", "Bearer " + token));
    }
}
