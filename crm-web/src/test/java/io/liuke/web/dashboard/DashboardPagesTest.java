package io.liuke.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.churn.insight.LossClass;
import io.liuke.churn.insight.LossComparison;
import io.liuke.churn.insight.LossComparisons;
import io.liuke.churn.insight.LossTable;
import io.liuke.churn.insight.PyramidInsight;
import io.liuke.churn.insight.Retention;
import io.liuke.churn.insight.RetentionGroup;
import io.liuke.churn.insight.RetentionMetrics;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.churn.insight.StakeInsight;
import io.liuke.churn.insight.StateFlow;
import io.liuke.churn.insight.StateFlows;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import io.liuke.web.support.Formats;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.UriComponentsBuilder;

/** On the demo company: each number on a page is that of its metric, and so are the customers behind it. */
@DatabaseTest(properties = "liuke.demo=true")
@AutoConfigureMockMvc
@Import(People.class)
class DashboardPagesTest {

    private static final int DAYS = 90;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private BusinessTime time;

    @Autowired
    private Retention retention;

    @Autowired
    private StateFlows flows;

    @Autowired
    private StakeInsight stakes;

    @Autowired
    private PyramidInsight pyramid;

    @Autowired
    private LossComparisons comparisons;

    @Autowired
    private Formats formats;

    @BeforeEach
    void scored() {
        jobs.runAll();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @Test
    void theFiguresOnTheDashboardAreThoseOfTheMetrics() throws Exception {
        RetentionMetrics metrics = retention.of(period());
        page(Role.MANAGER, "/dashboard?days=90&window=90")
                .andExpect(content().string(figure("retention", formats.percent1(metrics.cohortRetention()))))
                .andExpect(content().string(figure("formula", formats.percent1(metrics.crrFormula()))))
                .andExpect(content().string(figure("churn", formats.percent1(metrics.churnRate()))))
                .andExpect(content().string(figure("revenue-churn", formats.percent1(metrics.revenueChurn()))))
                .andExpect(content().string(figure("repeat", formats.percent1(metrics.repeatPurchaseRate()))))
                .andExpect(content()
                        .string(figure("stake", formats.money(stakes.now().money()))))
                .andExpect(content()
                        .string(containsString(formats.number(metrics.left()) + " of "
                                + formats.number(metrics.active()) + " not active at the end")));
    }

    @Test
    void behindEachMetricStandExactlyItsCustomers() throws Exception {
        RetentionMetrics metrics = retention.of(period());
        Map<RetentionGroup, Long> expected = Map.of(
                RetentionGroup.ACTIVE_START, metrics.active(),
                RetentionGroup.ACTIVE_END, metrics.end(),
                RetentionGroup.RETAINED, metrics.retained(),
                RetentionGroup.LEFT, metrics.left(),
                RetentionGroup.NEW, metrics.newCustomers(),
                RetentionGroup.REACTIVATED, metrics.reactivated(),
                RetentionGroup.BUYERS, metrics.buyers(),
                RetentionGroup.REPEAT_BUYERS, metrics.repeatBuyers());
        for (Map.Entry<RetentionGroup, Long> group : expected.entrySet()) {
            assertThat(group.getValue()).as(group.getKey().name()).isPositive();
            page(Role.MANAGER, "/dashboard/customers?days=90&window=90&group=" + group.getKey())
                    .andExpect(content().string(containsString(formats.number(group.getValue()) + " customers")));
        }
    }

    @Test
    void behindEachCellOfTheFlowStandItsCustomers() throws Exception {
        FlowTable table = new FlowTable(flows.between(period().from(), period().to()));
        for (StateFlow flow : flows.between(period().from(), period().to())) {
            FlowGroup from = FlowGroup.of(flow.from());
            if (FlowTable.TARGETS.contains(flow.to())) {
                long count = table.count(from, flow.to());
                page(Role.MANAGER, "/dashboard/flow?days=90&from=%s&to=%s".formatted(from, flow.to()))
                        .andExpect(content()
                                .string(containsString(
                                        count == 1 ? "1 customer" : formats.number(count) + " customers")));
            }
        }
        assertThat(table.movedToLost()).isPositive();
        assertThat(table.regained()).isPositive();
    }

    @Test
    void behindEachCellOfTheComparisonStandExactlyItsCustomers() throws Exception {
        LossComparison found = comparisons.of(365).orElseThrow();
        page(Role.MANAGER, "/dashboard/lost")
                .andExpect(content().string(figure("lost-base", formats.number(found.customers()))))
                .andExpect(content().string(not(containsString("lost-renewing"))))
                .andExpect(content().string(not(containsString("??"))));
        String cell = "/dashboard/lost/customers?days=365&trait={trait}&class={class}&left={left}";
        for (LossTable table : found.tables()) {
            LossClass first = table.first();
            for (boolean left : List.of(true, false)) {
                long n = left ? first.lost() : first.stayed();
                ResultActions page = page(
                        Role.MANAGER,
                        UriComponentsBuilder.fromUriString(cell)
                                .encode()
                                .buildAndExpand(table.trait(), first.code(), left)
                                .toUriString());
                String words = n == 0 ? "No customers" : n == 1 ? "1 customer" : formats.number(n) + " customers";
                page.andExpect(content().string(containsString(words)));
            }
        }
        page(Role.MANAGER, "/dashboard/lost.csv").andExpect(content().string(containsString("share_left")));
        page(Role.MANAGER, "/dashboard/lost?days=90").andExpect(content().string(containsString("lost-renewing")));
    }

    @Test
    void behindWhatCustomersAreWorthStandTheLargeOnesAndTheUnprofitableOnes() throws Exception {
        page(Role.MANAGER, "/pyramid")
                .andExpect(content().string(containsString("Large-customer risks")))
                .andExpect(content().string(not(containsString("??"))));
        for (String list :
                List.of("/pyramid/large", "/pyramid/large?risk=LEAVING&level=LOW", "/pyramid/unprofitable")) {
            page(Role.MANAGER, list).andExpect(content().string(not(containsString("??"))));
        }
        page(Role.MANAGER, "/pyramid/large.csv").andExpect(content().string(startsWith("\uFEFFcustomer,name")));
        page(Role.MANAGER, "/pyramid/unprofitable.csv").andExpect(content().string(startsWith("\uFEFFcustomer,name")));
    }

    @Test
    void aListOfCustomersGoesOnWhereThePageEnds() throws Exception {
        String first = page(Role.MANAGER, "/dashboard/customers?group=ACTIVE_END&days=90&window=90")
                .andExpect(content().string(not(containsString("rel=\"first\""))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        page(Role.MANAGER, next).andExpect(content().string(containsString("rel=\"first\"")));
    }

    @Test
    void theLayersOfThePyramidAreThoseOfTheFigures() throws Exception {
        ResultActions page = page(Role.MANAGER, "/pyramid");
        for (var tier : pyramid.now(OwnerScope.everybody()).tiers()) {
            page.andExpect(content().string(containsString(">" + formats.number(tier.customers()) + "<")))
                    .andExpect(content().string(containsString(">" + formats.money(tier.profit()) + "<")));
        }
        page(Role.MANAGER, "/pyramid?by=revenue").andExpect(content().string(containsString("Revenue per customer")));
        page(Role.MANAGER, "/pyramid/customers?from=MAJOR&to=LOST").andExpect(status().isOk());
    }

    @Test
    void anAccountManagerSeesThePyramidOfTheirOwnCustomersOnly() throws Exception {
        page(Role.ACCOUNT_MANAGER, "/pyramid")
                .andExpect(content().string(containsString("Only the customers that you may see")));
    }

    @Test
    void theModelsCardShowsBothModels() throws Exception {
        page(Role.ADMIN, "/model")
                .andExpect(content().string(containsString("BG/NBD")))
                .andExpect(content().string(containsString("MBG/NBD")))
                .andExpect(content().string(containsString("Log-likelihood")));
    }

    @Test
    void theSameFiguresAreAnsweredToMachines() throws Exception {
        RetentionMetrics metrics = retention.of(period());
        String json = mvc.perform(get("/api/v1/metrics/retention")
                        .param("from", period().from().toString())
                        .param("to", period().to().toString())
                        .param("window", "90")
                        .with(People.signedInAs(people.make(Role.MANAGER))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json)
                .contains("\"active\":" + metrics.active())
                .contains("\"new\":" + metrics.newCustomers())
                .contains("\"cohortRetention\":" + metrics.cohortRetention())
                .contains("\"nrr\":" + metrics.nrr());
    }

    @Test
    void dashboardsAreForManagers() throws Exception {
        for (String path : new String[] {"/dashboard", "/model", "/dashboard/customers?group=LEFT"}) {
            mvc.perform(get(path).with(People.signedInAs(people.make(Role.ACCOUNT_MANAGER))))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/pyramid").with(People.signedInAs(people.make(Role.SUPPORT))))
                .andExpect(status().isForbidden());
    }

    private RetentionPeriod period() {
        return RetentionPeriod.ending(time.today(), DAYS, DAYS);
    }

    private static Matcher<String> figure(String id, String value) {
        return matchesPattern("(?s).*id=\"" + id + "\"[^>]*>" + Pattern.quote(value) + "<.*");
    }

    private ResultActions page(Role role, String path) throws Exception {
        return mvc.perform(get(URI.create(path))
                        .header("Accept-Language", "en")
                        .with(People.signedInAs(people.make(role))))
                .andExpect(status().isOk());
    }
}
