package io.liuke.web.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.churn.insight.DevelopInsight;
import io.liuke.churn.insight.GrowRow;
import io.liuke.churn.insight.NearNextTier;
import io.liuke.churn.insight.PyramidInsight;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** On the demo company. */
@DatabaseTest(properties = "liuke.demo=true")
@AutoConfigureMockMvc
@Import(People.class)
class GrowPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private DevelopInsight insight;

    @Autowired
    private PyramidInsight pyramid;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void scored() {
        jobs.runAll();
    }

    @Test
    void whoeverIsStillExpectedToBringMostComesFirstAndNobodyIsMissing() {
        List<GrowRow> walked = walk(OwnerScope.everybody());
        assertThat(walked).hasSize(jdbc.sql("""
                        select count(*) from risk_score
                        where lifetime_profit is not null and state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        """).query(Integer.class).single());
        assertThat(walked).extracting(GrowRow::id).doesNotHaveDuplicates();
        assertThat(walked).extracting(GrowRow::modelled).isSortedAccordingTo(Comparator.<BigDecimal>reverseOrder());
    }

    @Test
    void nearTheNextTierAreThoseOfThePyramid() {
        OwnerScope all = OwnerScope.everybody();
        assertThat(insight.grow(true, all, true, WorthCursor.HIGHEST, 10_000))
                .extracting(GrowRow::id)
                .containsExactlyInAnyOrderElementsOf(pyramid.nearNext(all, 1_000).stream()
                        .map(NearNextTier::customerId)
                        .toList());
    }

    @Test
    void anAccountManagerGetsNobodyElsesCustomers() {
        long owner =
                jdbc.sql("select min(owner_id) from customer").query(Long.class).single();
        List<GrowRow> own = walk(OwnerScope.of(List.of(owner), false));
        List<Long> owned = jdbc.sql("select id from customer where owner_id = :owner")
                .param("owner", owner)
                .query(Long.class)
                .list();
        assertThat(own).isNotEmpty().allMatch(row -> owned.contains(row.id()));
    }

    @Test
    void thePageAndTheFileShowThemAndWithoutAModelTheProfitDecides() throws Exception {
        GrowRow first = insight.grow(true, OwnerScope.everybody(), false, WorthCursor.HIGHEST, 1)
                .get(0);
        for (String path : List.of("/develop", "/develop/grow.csv", "/develop?near=true")) {
            mvc.perform(get(path).header("Accept-Language", "en").with(People.signedInAs(people.make(Role.MANAGER))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(containsString(path.contains("near") ? "next tier" : first.name())));
        }
        assertThat(insight.grow(false, OwnerScope.everybody(), false, WorthCursor.HIGHEST, 100))
                .extracting(GrowRow::profit365)
                .isSortedAccordingTo(Comparator.<BigDecimal>reverseOrder());
    }

    private List<GrowRow> walk(OwnerScope scope) {
        List<GrowRow> walked = new ArrayList<>();
        List<GrowRow> page = insight.grow(true, scope, false, WorthCursor.HIGHEST, 300);
        while (!page.isEmpty()) {
            walked.addAll(page);
            GrowRow last = page.get(page.size() - 1);
            page = insight.grow(true, scope, false, new WorthCursor(last.modelled(), last.id()), 300);
        }
        return walked;
    }
}
