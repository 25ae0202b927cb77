package io.liuke.web.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerReadModel;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.support.Flash;
import io.liuke.web.today.TodayFixture;
import java.util.List;
import java.util.Objects;
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

/** Chen leaves the team of Li and Wang; He is the manager. */
@DatabaseTest
@AutoConfigureMockMvc
@Transactional
class HandoverPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    @Autowired
    private CustomerReadModel customers;

    @Autowired
    private OwnedCustomersReadModel owned;

    private TodayFixture fixture;
    private long team;
    private long chen;
    private long li;
    private long wang;
    private long large;
    private long middle;
    private long small;

    @BeforeEach
    void setUp() {
        fixture = new TodayFixture(jdbc, time);
        fixture.scored();
        team = fixture.team("east");
        fixture.staff("he.h", "MANAGER", null);
        chen = fixture.staff("chen.h", "ACCOUNT_MANAGER", team);
        li = fixture.staff("li.h", "ACCOUNT_MANAGER", team);
        wang = fixture.staff("wang.h", "ACCOUNT_MANAGER", team);
        middle = fixture.atRisk("Blue Door", chen, 20);
        large = fixture.atRisk("云栖酒店", chen, 30);
        small = fixture.atRisk("Small Corner", chen, 1);
        fixture.followup(large, chen, time.today().minusDays(1), "PHONE");
    }

    @Test
    void theListShowsWhatHangsOnEachOwnerAndSaysFirstWhoHasNoAccessAnyMore() throws Exception {
        jdbc.sql("update staff set enabled = false where id = :id")
                .param("id", chen)
                .update();
        manager(get("/handover"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "chen.h cannot sign in any more, and 3 customers still hang on this person"),
                                containsString("1 overdue"),
                                containsString("¥3.8k"),
                                not(containsString("li.h")))));
    }

    @Test
    void whoLeavesIsMarkedShowsWithTheCustomersAndIsNotOfferedAnyMore() throws Exception {
        String day = time.today().plusDays(9).toString();
        manager(post("/handover/" + chen + "/availability").param("leavingOn", day))
                .andExpect(redirectedUrl("/handover/" + chen));
        as("chen.h", get("/customers/" + large)).andExpect(content().string(containsString("The owner leaves on")));
        as("chen.h", get("/today").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("负责人将于")));
        manager(get("/handover/" + li)).andExpect(content().string(not(containsString("chen.h"))));
        manager(get("/handover/" + li + "/preview?to=person-" + chen))
                .andExpect(flash().attribute("flash", Flash.failed("handover.toNobody")));
        manager(post("/handover/" + chen + "/availability"));
        as("chen.h", get("/customers/" + large))
                .andExpect(content().string(not(containsString("The owner leaves on"))));
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsIsRefusedWithAWord() throws Exception {
        manager(post("/handover/" + chen + "/availability")
                        .param("absentFrom", "2026-06-10")
                        .param("absentUntil", "2026-06-09"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("The last day is before the first."),
                                containsString("value=\"2026-06-09\""))));
        manager(post("/handover/" + chen + "/availability").param("absentUntil", "2026-06-09"))
                .andExpect(content().string(containsString("An absence needs a first day.")));
    }

    @Test
    void theCustomersStandByMoneyAndTheNextPageGoesOnBehindTheLast() throws Exception {
        assertThat(owned.page(new StaffId(chen), null, 2))
                .extracting(OwnedCustomer::id)
                .containsExactly(large, middle);
        for (int i = 0; i < 50; i++) {
            fixture.atRisk("More " + i, chen, 5);
        }
        String page = body(manager(get("/handover/" + chen)));
        assertThat(page).contains("云栖酒店").doesNotContain("Small Corner");
        String next = page.replaceAll("(?s).*\\?after=([\\w-]+)#customers.*", "$1");
        assertThat(body(manager(get("/handover/" + chen + "?after=" + next))))
                .contains("Small Corner")
                .doesNotContain("云栖酒店");
    }

    @Test
    void aTeamGetsBalancedSharesThatAreSeenBeforeAnythingIsWrittenAndAreInTheQueuesAtOnce() throws Exception {
        String preview = body(manager(get("/handover/" + chen + "/preview?to=team-" + team)));
        assertThat(preview).contains("li.h", "¥2,250", "wang.h", "¥1,575", "Hand over 3 customers");
        assertThat(ownerOf(large)).isEqualTo(chen);
        manager(post("/handover/" + chen + "/all").param("to", "team-" + team).param("seen", seen(preview)))
                .andExpect(redirectedUrl("/handover"));
        assertThat(List.of(ownerOf(large), ownerOf(middle), ownerOf(small))).containsExactly(li, wang, wang);
        as("li.h", get("/today"))
                .andExpect(content().string(allOf(containsString("云栖酒店"), not(containsString("Blue Door")))));
        assertThat(jdbc.sql("select owner_id from followup where customer_id = :id")
                        .param("id", large)
                        .query(Long.class)
                        .single())
                .isEqualTo(li);
        manager(get("/handover")).andExpect(content().string(containsString("chen.h to several colleagues")));
    }

    @Test
    void whatIsNotWhatWasSeenIsShownAgainAndNotWritten() throws Exception {
        String preview = body(manager(get("/handover/" + chen + "/preview?to=person-" + li)));
        fixture.atRisk("One more", chen, 3);
        manager(post("/handover/" + chen + "/all").param("to", "person-" + li).param("seen", seen(preview)))
                .andExpect(flash().attribute("flash", Flash.failed("handover.changed")))
                .andExpect(redirectedUrl("/handover/" + chen + "/preview?to=person-" + li));
        assertThat(ownerOf(large)).isEqualTo(chen);
    }

    @Test
    void thosePickedGoToOneColleagueAndComeBackByUndo() throws Exception {
        Flash done = (Flash) manager(post("/handover/" + chen + "/some")
                        .param("customer", "" + large, "" + small)
                        .param("to", "" + wang))
                .andExpect(redirectedUrl("/handover/" + chen))
                .andReturn()
                .getFlashMap()
                .get("flash");
        assertThat(List.of(ownerOf(large), ownerOf(middle), ownerOf(small))).containsExactly(wang, chen, wang);
        assertThat(done.args()).containsExactly("2", "1", "chen.h");
        String undo = Objects.requireNonNull(done.undoPath());
        manager(post(undo)).andExpect(flash().attribute("flash", Flash.done("handover.undone", "2", "0")));
        assertThat(ownerOf(large)).isEqualTo(chen);
        as("chen.h", get("/today")).andExpect(content().string(containsString("云栖酒店")));
        manager(post(undo)).andExpect(flash().attribute("flash", Flash.failed("handover.undone.before")));
    }

    @Test
    void thePackHasWhatIsOpenAndWhomToTalkToOnThePageAndInTheFileWhereNoCellIsAFormula() throws Exception {
        jdbc.sql("update followup set what = '=cmd()' where customer_id = :id")
                .param("id", large)
                .update();
        jdbc.sql("insert into customer_contact (customer_id, id, name, role, phone) values (:id, 1, '王芳', '采购', '139')")
                .param("id", large)
                .update();
        manager(get("/handover/" + chen + "/pack"))
                .andExpect(content().string(allOf(containsString("=cmd()"), containsString("王芳 · 采购 · 139"))));
        assertThat(body(manager(get("/handover/" + chen + "/pack.csv"))))
                .contains("FOLLOWUP,云栖酒店,云栖酒店,chen.h,'=cmd(),,", ",yes,", "王芳 · 采购 · 139");
    }

    @Test
    void anAccountManagerIsRefusedAlsoByHand() throws Exception {
        for (String path : List.of("/handover", "/handover/" + chen, "/handover/" + chen + "/pack.csv")) {
            as("chen.h", get(path)).andExpect(status().isForbidden());
        }
        as("chen.h", post("/handover/" + li + "/availability").param("leavingOn", "2026-06-09"))
                .andExpect(status().isForbidden());
        as(
                        "li.h",
                        post("/handover/" + chen + "/some")
                                .param("customer", "" + large)
                                .param("to", "" + li))
                .andExpect(status().isForbidden());
        as("li.h", post("/handover/" + chen + "/all").param("to", "person-" + li))
                .andExpect(status().isForbidden());
        assertThat(ownerOf(large)).isEqualTo(chen);
    }

    private ResultActions manager(MockHttpServletRequestBuilder request) throws Exception {
        return as("he.h", request);
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(users.loadUserByUsername(login))).with(csrf()));
    }

    private static String body(ResultActions actions) throws Exception {
        return actions.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static String seen(String preview) {
        return preview.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    }

    private Long ownerOf(long customer) {
        return customers.find(new CustomerId(customer)).orElseThrow().ownerId();
    }
}
