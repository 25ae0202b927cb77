package io.liuke.web.support;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.security.People;
import io.liuke.web.security.RefusedRequests;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
@AutoConfigureMockMvc
@Import(People.class)
class FrameTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Test
    void theNavigationIsThatOfTheRole() throws Exception {
        page(Role.SUPPORT)
                .andExpect(content().string(containsString("href=\"/customers\"")))
                .andExpect(content().string(not(containsString("href=\"/today\""))))
                .andExpect(content().string(not(containsString("href=\"/settings\""))));
        page(Role.ADMIN).andExpect(content().string(containsString("href=\"/settings\"")));
    }

    @Test
    void theLanguageIsTheBrowsersUntilThePersonChooses() throws Exception {
        mvc.perform(get("/login").header("Accept-Language", "zh-TW,zh;q=0.9"))
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(containsString("登录")));
        mvc.perform(get("/login").header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("Sign in")));
        mvc.perform(post("/preferences/language")
                        .with(csrf())
                        .param("language", "zh-CN")
                        .param("back", "/login?out"))
                .andExpect(redirectedUrl("/login?out"))
                .andExpect(cookie().value("liuke_lang", "zh-CN"));
        mvc.perform(get("/login").header("Accept-Language", "en").cookie(new Cookie("liuke_lang", "zh-CN")))
                .andExpect(content().string(containsString("登录")));
        mvc.perform(get("/login").cookie(new Cookie("liuke_lang", "%00<x>"))).andExpect(status().isOk());
    }

    @Test
    void theThemeIsPaintedByTheServer() throws Exception {
        mvc.perform(get("/login").cookie(new Cookie("liuke_theme", "dark")))
                .andExpect(content().string(containsString("data-bs-theme=\"dark\"")));
        mvc.perform(get("/login").cookie(new Cookie("liuke_theme", "<b>")))
                .andExpect(content().string(containsString("data-lk-theme=\"auto\"")));
        mvc.perform(post("/preferences/theme")
                        .with(csrf())
                        .param("theme", "dark")
                        .param("back", "//evil.example"))
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().value("liuke_theme", "dark"));
    }

    @Test
    void aDateThatTheCompanyLooksAtStandsAboveEveryPage() throws Exception {
        companies.viewOn(LocalDate.of(1998, 6, 30));
        page(Role.SUPPORT)
                .andExpect(content().string(containsString("as of 30 Jun 1998")))
                .andExpect(content().string(not(containsString("/preferences/today"))));
        StaffMember manager = people.make(Role.MANAGER);
        perform(get("/account"), manager).andExpect(content().string(containsString("/preferences/today")));
        perform(post("/preferences/today").with(csrf()).param("back", "/account"), manager)
                .andExpect(redirectedUrl("/account"));
        page(Role.SUPPORT).andExpect(content().string(not(containsString("1998"))));
    }

    @Test
    void theSearchFieldLeadsToTheCustomers() throws Exception {
        perform(get("/search").param("q", " 云栖 "), people.make(Role.SUPPORT))
                .andExpect(redirectedUrl("/customers?q=%E4%BA%91%E6%A0%96"));
    }

    @Test
    void anUnknownAddressIsNotFoundAndAPageOfAnotherRoleIsRefused() throws Exception {
        perform(get("/no-such-page"), people.make(Role.SUPPORT)).andExpect(status().isNotFound());
        perform(get("/settings/company"), people.make(Role.MANAGER)).andExpect(status().isForbidden());
    }

    @Test
    void aFaultShowsItsNumberAndNoTrace() throws Exception {
        error(500)
                .andExpect(content().string(containsString("in the log with the number")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("IllegalState"))));
        error(404).andExpect(content().string(containsString("There is no such page")));
        error(403).andExpect(content().string(containsString("another role")));
        error(409).andExpect(content().string(containsString("Someone else was faster")));
        error(200).andExpect(content().string(containsString("Something went wrong here")));
        error(405).andExpect(content().string(containsString("To the first screen")));
    }

    @Test
    void aMachineIsToldAsProblemDetails() throws Exception {
        mvc.perform(get("/error")
                        .accept(MediaType.APPLICATION_JSON)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/queue")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
                .andExpect(status().is(500))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.instance").value("/api/v1/queue"))
                .andExpect(jsonPath("$.detail").value(containsString("It is in the log with the number")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void aBrowserIsNotToldOfTokens() throws Exception {
        refused("/customers/1/contacts", true).andExpect(jsonPath("$.title").value("Signed out meanwhile"));
        refused("/settings/company", false)
                .andExpect(jsonPath("$.detail").value("Your role may not do this."))
                .andExpect(content().string(not(containsString("token"))));
        refused("/api/v1/queue", false).andExpect(jsonPath("$.detail").value("The token’s role may not do this."));
    }

    private ResultActions refused(String path, boolean stale) throws Exception {
        return mvc.perform(get("/error")
                        .accept(MediaType.APPLICATION_JSON)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                        .requestAttr(RefusedRequests.STALE_FORM, stale))
                .andExpect(status().isForbidden());
    }

    private ResultActions error(int status) throws Exception {
        return mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
                .andExpect(status().is(status));
    }

    private ResultActions page(Role role) throws Exception {
        return perform(get("/account"), people.make(role)).andExpect(status().isOk());
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, StaffMember as) throws Exception {
        return mvc.perform(request.with(People.signedInAs(as)).accept(MediaType.TEXT_HTML));
    }
}
