package io.liuke.web.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.churn.develop.LikenessCard;
import io.liuke.churn.develop.PotentialCursor;
import io.liuke.churn.develop.PotentialFilter;
import io.liuke.churn.develop.PotentialGoal;
import io.liuke.churn.develop.PotentialRow;
import io.liuke.churn.develop.PotentialTrait;
import io.liuke.churn.develop.Potentials;
import io.liuke.churn.develop.RankTest;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import io.liuke.web.support.Flash;
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
class PotentialPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private Potentials potentials;

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
    void theRankingSaysWhatItRestsOnAndHowItDidOnThoseWhoCameLater() throws Exception {
        LikenessCard card = potentials.card().orElseThrow();
        assertThat(card.goal()).isEqualTo(PotentialGoal.LOYAL);
        RankTest test = Objects.requireNonNull(card.test());
        assertThat(test.beyondChance()).isTrue();
        RankTest conversion = Objects.requireNonNull(card.conversion());
        assertThat(conversion.n())
                .isEqualTo(jdbc.sql("""
                        select count(*) from customer c left join purchase_facts f on f.customer_id = c.id
                        where c.created_on < coalesce(f.first_on, 'infinity') and c.created_on > :since
                          and c.created_on <= cast(:today as date) - 90
                        """)
                        .param("since", conversion.since())
                        .param("today", card.learntOn())
                        .query(Integer.class)
                        .single());
        mvc.perform(get("/develop/potentials").header("Accept-Language", "en").with(People.signedInAs(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(all().get(0).name())))
                .andExpect(content()
                        .string(containsString(
                                "AUC " + "%.2f".formatted(test.auc()).replaceAll("0$", ""))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void severalBecomeTargetsAtOnceAndUndoTakesBackWhoWasNotChangedSince() throws Exception {
        List<PotentialRow> two = all().stream()
                .filter(row -> row.state().name().equals("POTENTIAL"))
                .limit(2)
                .toList();
        Flash done = decide(manager, two, "TARGET");
        assertThat(done.args()).containsExactly(2, 0);
        assertThat(messages.getMessage(done.key(), done.arguments(), Locale.ENGLISH))
                .isEqualTo("2 customers are targets now.");
        assertThat(states(two)).containsOnly("TARGET");
        assertThat(decide(manager, two, "TARGET").args()).containsExactly(0, 2);
        jdbc.sql("update customer set version = version + 1 where id = :id")
                .param("id", two.get(0).id())
                .update();
        mvc.perform(post(Objects.requireNonNull(done.undoPath())).with(csrf()).with(People.signedInAs(manager)))
                .andExpect(status().is3xxRedirection());
        assertThat(states(two)).containsExactly("TARGET", "POTENTIAL");
        assertThat(decide(manager, two.subList(0, 1), "POTENTIAL").args()).containsExactly(1, 0);
    }

    @Test
    void nothingElseThanTargetAndPotentialCanBeDecidedHereAndNobodyElsesCustomers() throws Exception {
        List<PotentialRow> one =
                all().stream().filter(row -> row.ownerId() != null).limit(1).toList();
        assertThat(decide(manager, one, "LOST").error()).isTrue();
        assertThat(decide(manager, List.of(), "TARGET").error()).isTrue();
        mvc.perform(form(one, "TARGET").with(People.signedInAs(people.make(Role.ACCOUNT_MANAGER))))
                .andExpect(status().is4xxClientError());
        mvc.perform(post("/develop/potentials/undo?from=TARGET&moved=x,1-x")
                        .with(csrf())
                        .with(People.signedInAs(manager)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void whatTheCompanyWantsIsChosenByAManagerAndMovesTheList() throws Exception {
        String industry = Objects.requireNonNull(all().get(all().size() - 1)
                .traits()
                .get(PotentialTrait.INDUSTRY.ordinal())
                .name());
        mvc.perform(get("/develop/positioning")
                        .header("Accept-Language", "zh-CN")
                        .with(People.signedInAs(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("INDUSTRY:0:1:" + industry)))
                .andExpect(content().string(not(containsString("??"))));
        // two classes as they were, one changed, and one that somebody made up
        mvc.perform(post("/develop/positioning")
                        .param("wish", "INDUSTRY:0:1:" + industry, "KIND:0:0:COMPANY", "NONSENSE:0:1:x", "REGION:0:9:y")
                        .with(csrf())
                        .with(People.signedInAs(manager)))
                .andExpect(status().is3xxRedirection());
        assertThat(potentials.page(OwnerScope.everybody(), PotentialFilter.WANTED, PotentialCursor.FIRST, 500))
                .isNotEmpty()
                .allMatch(row -> industry.equals(
                        row.traits().get(PotentialTrait.INDUSTRY.ordinal()).name()));
        assertThat(jdbc.sql("select count(*) from positioning")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(get("/develop/potentials?show=WANTED")
                        .header("Accept-Language", "en")
                        .with(People.signedInAs(manager)))
                .andExpect(content().string(containsString("wanted: " + industry)));
        jdbc.sql("delete from positioning").update();
        potentials.compute();
    }

    @Test
    void theFileHasThemAllWithTheirReasons() throws Exception {
        String file = mvc.perform(get("/develop/potentials.csv").with(People.signedInAs(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines()).hasSize(1 + all().size());
        assertThat(file.lines().skip(1).findFirst().orElseThrow())
                .contains(all().get(0).code(), " ×");
    }

    private List<PotentialRow> all() {
        return potentials.page(OwnerScope.everybody(), PotentialFilter.ALL, PotentialCursor.FIRST, 500);
    }

    private List<String> states(List<PotentialRow> rows) {
        return rows.stream()
                .map(row -> jdbc.sql("select state from customer where id = :id")
                        .param("id", row.id())
                        .query(String.class)
                        .single())
                .toList();
    }

    private Flash decide(StaffMember by, List<PotentialRow> rows, String to) throws Exception {
        return (Flash) Objects.requireNonNull(mvc.perform(form(rows, to).with(People.signedInAs(by)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }

    private static MockHttpServletRequestBuilder form(List<PotentialRow> rows, String to) {
        return post("/develop/potentials/decide")
                .param("customer", rows.stream().map(r -> Long.toString(r.id())).toArray(String[]::new))
                .param("to", to)
                .with(csrf());
    }
}
