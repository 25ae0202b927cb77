package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@Transactional
class TimelineTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    @Autowired
    private TimelineReadModel timelines;

    private CustomerRows rows;
    private long chen;
    private long customer;

    @BeforeEach
    void setUp() {
        rows = new CustomerRows(jdbc, time);
        chen = rows.staff("chen.q", "ACCOUNT_MANAGER", null);
        customer = rows.customer("N1", "云栖酒店", chen);
    }

    @Test
    void aNoteOfTodaysPanelStandsInTheTimelineWithItsAuthor() throws Exception {
        rows.scoring();
        rows.score(customer, .6, BigDecimal.TEN, "HIGH");
        as(post("/today/{id}/notes", customer).param("text", "Prefers calls after three"))
                .andExpect(status().is3xxRedirection());
        as(get("/customers/{id}", customer))
                .andExpect(content()
                        .string(allOf(
                                containsString("Prefers calls after three"),
                                containsString("<strong>Note</strong>"),
                                containsString("Name of chen.q</span>"),
                                containsString("<span>Notes</span> <small>1</small>"))));
        as(get("/customers/{id}", customer).header("Accept-Language", "zh-CN"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>备注</strong>"),
                                containsString("<span>备注</span> <small>1</small>"),
                                not(containsString("??")))));
    }

    @Test
    void notesAreFilteredAndSearched() throws Exception {
        rows.ordered(customer, time.today().minusDays(3), "O-1");
        rows.note(customer, chen, "Prefers calls after three", at(2));
        as(get("/customers/{id}/timeline?show=notes", customer))
                .andExpect(content().string(allOf(containsString("Prefers calls"), not(containsString("O-1,")))));
        as(get("/customers/{id}/timeline?find=after three", customer))
                .andExpect(content().string(allOf(containsString("Prefers calls"), not(containsString("O-1,")))));
        as(get("/customers/{id}/timeline?find=after_three", customer))
                .andExpect(content().string(not(containsString("Prefers calls"))));
    }

    @Test
    void pagesShowEachEventOnceTheNewestFirstAlsoAmongThoseOfOneMoment() {
        OffsetDateTime moment = at(5);
        for (int i = 0; i < 9; i++) {
            rows.note(customer, chen, "note " + i, i < 6 ? moment : at(i));
            rows.ordered(customer, time.today().minusDays(5), "O-" + i);
        }
        List<TimelineEvent> whole = timelines
                .page(new CustomerId(customer), TimelineFilter.ALL, null, null, 100)
                .events();
        assertThat(whole).hasSize(18).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));

        List<TimelineEvent> paged = new ArrayList<>();
        String after = null;
        do {
            TimelinePage page = timelines.page(new CustomerId(customer), TimelineFilter.ALL, null, after, 4);
            assertThat(page.count(TimelineFilter.NOTES)).isEqualTo(9);
            paged.addAll(page.events());
            after = page.older();
        } while (after != null);
        assertThat(paged).containsExactlyElementsOf(whole);
    }

    @Test
    void whatIsAheadOfTheBusinessDayIsNotShown() {
        rows.note(customer, chen, "tomorrow", at(-1));
        assertThat(timelines
                        .page(new CustomerId(customer), TimelineFilter.ALL, null, null, 100)
                        .events())
                .isEmpty();
    }

    private OffsetDateTime at(int daysAgo) {
        return time.today().minusDays(daysAgo).atTime(9, 30).atOffset(ZoneOffset.UTC);
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                request.with(user(users.loadUserByUsername("chen.q"))).with(csrf()));
    }
}
