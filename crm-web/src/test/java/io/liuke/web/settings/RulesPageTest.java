package io.liuke.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.customer.CustomerKind;
import io.liuke.customer.LoyaltyRule;
import io.liuke.derivation.RuleSet;
import io.liuke.derivation.Rules;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.security.People;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@Transactional
@Import(People.class)
class RulesPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Rules rules;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember manager;

    @BeforeEach
    void aManager() {
        manager = people.make(Role.MANAGER);
    }

    @Test
    void theDefaultsAreSaidToBeDefaultsUntilSomebodyLookedAtThem() throws Exception {
        perform(get("/settings/rules")).andExpect(content().string(containsString("rules that Liuke came with")));
        perform(post("/settings/rules/keep")).andExpect(redirectedUrl("/settings/rules"));
        perform(get("/settings/rules"))
                .andExpect(content().string(not(containsString("rules that Liuke came with"))))
                .andExpect(content().string(containsString("Rules so far")));
    }

    @Test
    void aDraftWithASegmentIsPreviewedAndNothingGoesByItYet() throws Exception {
        perform(form(
                        "segments[0].name",
                        "Farms",
                        "segments[0].industries",
                        "Farming，Fishing",
                        "segments[0].lossMinDays",
                        "400"))
                .andExpect(redirectedUrl("/settings/rules"));
        var segment = rules.draft().orElseThrow().rules().lifecycle().segments().get(0);
        assertThat(segment.condition().industries()).containsExactly("Farming", "Fishing");
        assertThat(segment.loss().minDays()).isEqualTo(400);
        assertThat(rules.inForce()).isEqualTo(RuleSet.DEFAULT);
        perform(get("/settings/rules"))
                .andExpect(content().string(containsString("Working out for all customers")))
                .andExpect(content().string(containsString("value=\"Farms\"")));
        perform(get("/settings/rules/progress"))
                .andExpect(content().string(containsString("<progress")))
                .andExpect(content().string(not(containsString("<html"))));
        perform(post("/settings/rules/discard").param("seen", String.valueOf(rules.seen())));
        assertThat(rules.draft()).isEmpty();
    }

    @Test
    void aSegmentMayAskForTheKindAndARangeOfTheGapAndHaveItsOwnLoyalty() throws Exception {
        perform(form(
                        "segments[0].name", "Weekly cafés",
                        "segments[0].kind", "COMPANY",
                        "segments[0].gapAtLeast", "5",
                        "segments[0].gapAtMost", "9",
                        "segments[0].loyalWindowDays", "180"))
                .andExpect(redirectedUrl("/settings/rules"));
        var segment = rules.draft().orElseThrow().rules().lifecycle().segments().get(0);
        assertThat(segment.condition().kind()).isEqualTo(CustomerKind.COMPANY);
        assertThat(segment.condition().gapAtLeast()).isEqualTo(5);
        assertThat(segment.condition().gapAtMost()).isEqualTo(9);
        assertThat(segment.loyalty()).isEqualTo(new LoyaltyRule(4, 180, 3));
        perform(get("/settings/rules"))
                .andExpect(content().string(containsString("value=\"COMPANY\" selected=\"selected\"")))
                .andExpect(content().string(containsString("value=\"180\"")));
        perform(form("segments[0].name", "Nobody", "segments[0].gapAtLeast", "9", "segments[0].gapAtMost", "5"))
                .andExpect(content().string(containsString("must not be below the gap at least")));
    }

    @Test
    void aRequestWithoutSegmentsHasNone() throws Exception {
        perform(post("/settings/rules")
                        .param("lossFactor", "2")
                        .param("lossMinDays", "60")
                        .param("loyalPurchases", "4")
                        .param("loyalWindowDays", "365")
                        .param("loyalQuarters", "3")
                        .param("primePercent", "1")
                        .param("majorPercent", "19")
                        .param("ordinaryPercent", "30")
                        .param("hysteresisPercent", "5")
                        .param("basis", "PROFIT")
                        .param("seen", String.valueOf(rules.seen())))
                .andExpect(redirectedUrl("/settings/rules"));
        assertThat(rules.draft().orElseThrow().rules().lifecycle().segments()).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldInBothLanguages() throws Exception {
        perform(form("lossFactor", "0", "lossMinDays", "soon", "segments[0].name", "Farms"))
                .andExpect(content().string(containsString("A number from 1 to 50")))
                .andExpect(content().string(containsString("A whole number from 1 to 3650")))
                .andExpect(content().string(containsString("Please say who belongs to it")))
                .andExpect(content().string(containsString("value=\"soon\"")));
        perform(form("primePercent", "60", "majorPercent", "30", "ordinaryPercent", "10")
                        .header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("合计必须小于 100%")));
        assertThat(rules.draft()).isEmpty();
    }

    @Test
    void aStaleFormIsRefused() throws Exception {
        MockHttpServletRequestBuilder seenBefore = form("lossMinDays", "100");
        perform(form("lossMinDays", "200"));
        perform(seenBefore);
        assertThat(rules.shown().lifecycle().general().loss().minDays()).isEqualTo(200);
    }

    @Test
    void theCustomersBehindACountAreListedPageByPageAndTakenAway() throws Exception {
        perform(form("lossMinDays", "30"));
        long preview = jdbc.sql("update rule_preview set status = 'DONE', customers = 60 returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        with made as (
                            insert into customer (id, code, name, created_on, state_since)
                            select 7000000 + n, 'RM' || n, '=Mover ' || n, date '2026-01-01', date '2026-01-01'
                            from generate_series(1, 60) n returning id)
                        insert into rule_preview_move (preview_id, kind, moved_from, moved_to, value, customer_id,
                                                       from_state, to_state, from_tier, to_tier)
                        select :preview, kind, moved_from, moved_to, id - 7000000, id, 'REPEAT', 'LOST', 'SMALL', null
                        from made
                        cross join (values ('STATE', 'REPEAT', 'LOST'), ('TIER', 'SMALL', '')) m (kind, moved_from, moved_to)
                        """).param("preview", preview).update();
        jdbc.sql("""
                        insert into rule_preview_count (preview_id, segment, from_state, to_state, from_tier, to_tier,
                                                        customers, value)
                        values (:preview, -1, 'REPEAT', 'LOST', 'SMALL', null, 60, 1830),
                               (:preview, -1, 'REPEAT', 'REPEAT', 'SMALL', 'SMALL', 40, 100)
                        """).param("preview", preview).update();
        String states = "?preview=" + preview + "&kind=STATE&from=REPEAT&to=LOST";
        perform(get("/settings/rules"))
                .andExpect(content().string(containsString(">60</a>")))
                .andExpect(content().string(containsString("60 would become lost, 0 would no longer be lost.")))
                .andExpect(content().string(containsString("<span>100</span> → <strong>40</strong>")))
                .andExpect(content().string(containsString("<span>0</span> → <strong>60</strong>")));
        String first = perform(get("/settings/rules/moves" + states))
                .andExpect(content().string(containsString("Customers who would move: Repeat → Lost")))
                .andExpect(content().string(containsString("=Mover 60<")))
                .andExpect(content().string(containsString("=Mover 11<")))
                .andExpect(content().string(not(containsString("=Mover 10<"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String after = first.replaceAll("(?s).*&amp;after=([\\w-]+)\".*", "$1");
        perform(get("/settings/rules/moves" + states).param("after", after))
                .andExpect(content().string(containsString("=Mover 10<")))
                .andExpect(content().string(not(containsString("=Mover 11<"))));
        perform(get("/settings/rules/moves.csv?preview=" + preview + "&kind=TIER&from=SMALL&to="))
                .andExpect(content().string(containsString("RM1,'=Mover 1,")))
                .andExpect(content().string(containsString("RM60,'=Mover 60,")));
        perform(get("/settings/rules/moves?preview=0&kind=TIER&from=SMALL&to=")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder form(String... changes) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "lossFactor",
                "3",
                "lossMinDays",
                "90",
                "loyalPurchases",
                "4",
                "loyalWindowDays",
                "365",
                "loyalQuarters",
                "3",
                "primePercent",
                "1",
                "majorPercent",
                "19",
                "ordinaryPercent",
                "30",
                "hysteresisPercent",
                "5",
                "basis",
                "PROFIT"));
        for (String field : List.of(
                "name",
                "kind",
                "industries",
                "regions",
                "sources",
                "gapAtLeast",
                "gapAtMost",
                "loyalPurchases",
                "loyalWindowDays",
                "loyalQuarters")) {
            fields.put("segments[0]." + field, "");
        }
        fields.putAll(Map.of("segments[0].order", "1", "segments[0].lossFactor", "3", "segments[0].lossMinDays", "90"));
        fields.put("seen", String.valueOf(rules.seen()));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        MockHttpServletRequestBuilder request = post("/settings/rules");
        fields.forEach(request::param);
        return request;
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(People.signedInAs(manager)).with(csrf()).accept(MediaType.TEXT_HTML));
    }
}
