package io.liuke.web.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.churn.insight.DevelopInsight;
import io.liuke.churn.insight.OneOrderCustomer;
import io.liuke.churn.insight.SecondOrders;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import io.liuke.web.support.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** On the demo company. */
@DatabaseTest(properties = "liuke.demo=true")
@AutoConfigureMockMvc
@Import(People.class)
class SecondPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private DevelopInsight insight;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    private StaffMember manager;

    @BeforeEach
    void scored() {
        jobs.runAll();
        manager = people.make(Role.MANAGER);
    }

    @Test
    void whoHasOrderedOnceStandsOnTheCurveByWhatASecondOrderWouldBring() throws Exception {
        SecondOrders orders = insight.secondOrders();
        List<OneOrderCustomer> all = page(WorthCursor.HIGHEST, 10_000);
        assertThat(orders.known()).isTrue();
        assertThat(all).hasSize(once()).hasSizeGreaterThan(2);
        for (OneOrderCustomer c : all) {
            double expected = Math.max(0, c.profit().doubleValue()) * orders.chance(c.day());
            assertThat(c.gain().doubleValue()).as(c.name()).isCloseTo(expected, within(1e-3));
        }
        mvc.perform(get("/develop/second").header("Accept-Language", "en").with(People.signedInAs(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(all.get(0).name())))
                .andExpect(content().string(containsString("Half of all second orders come within")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<Long> walked = new ArrayList<>();
        List<OneOrderCustomer> page = page(WorthCursor.HIGHEST, 3);
        while (!page.isEmpty()) {
            page.forEach(c -> walked.add(c.id()));
            OneOrderCustomer last = page.get(page.size() - 1);
            page = page(new WorthCursor(last.gain(), last.id()), 3);
        }
        assertThat(walked).hasSize(once()).doesNotHaveDuplicates();
        assertThat(insight.oneOrderCount(OwnerScope.everybody(), 1_000_000)).isEqualTo(once());
        assertThat(insight.oneOrderCount(OwnerScope.everybody(), 2)).isEqualTo(2);
    }

    @Test
    void aWelcomeIsPlannedForThoseTickedOnceAndTakenBackByUndo() throws Exception {
        List<OneOrderCustomer> two = page(WorthCursor.HIGHEST, 2);
        int before = followups();
        Flash done = welcome(two, manager);
        assertThat(done.args()).containsExactly(2, 0);
        assertThat(messages.getMessage(done.key(), done.arguments(), Locale.ENGLISH))
                .isEqualTo("2 follow-ups planned.");
        assertThat(followups()).isEqualTo(before + 2);
        assertThat(welcome(two, manager).args()).containsExactly(0, 2);
        mvc.perform(post(Objects.requireNonNull(done.undoPath())).with(csrf()).with(People.signedInAs(manager)))
                .andExpect(status().is3xxRedirection());
        assertThat(followups()).isEqualTo(before);
    }

    @Test
    void nobodyPlansForCustomersWhomTheyMayNotSee() throws Exception {
        jdbc.sql("update company set visibility = 'OWN'").update();
        List<OneOrderCustomer> owned = page(WorthCursor.HIGHEST, 10_000).stream()
                .filter(c -> c.ownerId() != null)
                .limit(1)
                .toList();
        mvc.perform(form(owned).with(People.signedInAs(people.make(Role.ACCOUNT_MANAGER))))
                .andExpect(status().isNotFound());
        jdbc.sql("update company set visibility = 'TEAM'").update();
    }

    @Test
    void withoutATickOrWithALateDayNothingIsPlanned() throws Exception {
        assertThat(welcome(List.of(), manager).error()).isTrue();
        int before = followups();
        List<OneOrderCustomer> one = page(WorthCursor.HIGHEST, 1);
        mvc.perform(post("/develop/second/welcome")
                        .param("customer", Long.toString(one.get(0).id()))
                        .param("what", "Welcome")
                        .param("days", "999")
                        .param("channel", "PHONE")
                        .with(csrf())
                        .with(People.signedInAs(manager)))
                .andExpect(flash().attribute("flash", Flash.failed("develop.welcome.invalid")));
        assertThat(followups()).isEqualTo(before);
    }

    private List<OneOrderCustomer> page(WorthCursor after, int limit) {
        return insight.oneOrder(OwnerScope.everybody(), after, limit);
    }

    private Flash welcome(List<OneOrderCustomer> customers, StaffMember by) throws Exception {
        return (Flash) Objects.requireNonNull(mvc.perform(form(customers).with(People.signedInAs(by)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }

    private static MockHttpServletRequestBuilder form(List<OneOrderCustomer> customers) {
        return post("/develop/second/welcome")
                .param(
                        "customer",
                        customers.stream().map(c -> Long.toString(c.id())).toArray(String[]::new))
                .param("what", "Welcome call")
                .param("days", "3")
                .param("channel", "PHONE")
                .with(csrf());
    }

    private int once() {
        return jdbc.sql("""
                        select count(*) from customer c join purchase_facts f on f.customer_id = c.id
                        where c.state = 'FIRST_TIME' and f.order_days = 1
                        """).query(Integer.class).single();
    }

    private int followups() {
        return jdbc.sql("select count(*) from followup").query(Integer.class).single();
    }
}
