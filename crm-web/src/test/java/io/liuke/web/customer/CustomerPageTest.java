package io.liuke.web.customer;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The POSTs of a customer's page: chen.q of the team east and a colleague there, and one of the team west. */
@DatabaseTest
@AutoConfigureMockMvc
@Transactional
abstract class CustomerPageTest {

    static final String STALE = "Someone else changed this record while you were editing it.";
    static final String NEEDED = "Please fill this in.";
    static final String OF_THE_LIST = "Please choose one of the list.";

    @Autowired
    MockMvc mvc;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessTime time;

    CustomerRows rows;
    long chen;
    long li;
    long desk;
    /** Owned by chen.q. */
    long own;
    /** Owned by the colleague: seen, not changed. */
    long colleagues;
    /** Owned by the other team: not seen. */
    long strangers;

    @BeforeEach
    void twoTeams() {
        rows = new CustomerRows(jdbc, time);
        long east = rows.team("east");
        chen = rows.staff("chen.q", "ACCOUNT_MANAGER", east);
        li = rows.staff("li.q", "ACCOUNT_MANAGER", east);
        long wang = rows.staff("wang.q", "ACCOUNT_MANAGER", rows.team("west"));
        desk = rows.staff("desk.q", "SUPPORT", null);
        own = rows.customer("P1", "云栖酒店", chen);
        colleagues = rows.customer("P2", "Harbour", li);
        strangers = rows.customer("P3", "Far West", wang);
    }

    ResultActions chen(MockHttpServletRequestBuilder request) throws Exception {
        return as("chen.q", request);
    }

    ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(users.loadUserByUsername(login))).with(csrf()));
    }

    void withoutCsrf(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(user(users.loadUserByUsername("chen.q")))).andExpect(status().isForbidden());
    }

    void done(ResultActions answer, long customer) throws Exception {
        answer.andExpect(redirectedUrl("/customers/" + customer));
    }

    /** The form again, with what is wrong and nothing unsaid. */
    @SafeVarargs
    final void again(ResultActions answer, Matcher<String>... words) throws Exception {
        answer.andExpect(status().isOk())
                .andExpect(content().string(allOf(words)))
                .andExpect(content().string(not(containsString("??"))));
    }

    /** Whom one sees and may not change is refused, whom one does not see is not there; without CSRF nothing happens. */
    void guarded(String path, String... parameters) throws Exception {
        withoutCsrf(post("/customers/" + own + path).queryParams(queries(parameters)));
        chen(post("/customers/" + colleagues + path).queryParams(queries(parameters)))
                .andExpect(status().isForbidden());
        chen(post("/customers/" + strangers + path).queryParams(queries(parameters)))
                .andExpect(status().isNotFound());
        chen(post("/customers/4711" + path).queryParams(queries(parameters))).andExpect(status().isNotFound());
    }

    private static org.springframework.util.MultiValueMap<String, String> queries(String... parameters) {
        var queries = new org.springframework.util.LinkedMultiValueMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            queries.add(parameters[i], parameters[i + 1]);
        }
        return queries;
    }
}
