package io.liuke.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.churn.insight.OwnerStake;
import io.liuke.churn.insight.PyramidInsight;
import io.liuke.churn.insight.QueueReason;
import io.liuke.churn.insight.Stake;
import io.liuke.churn.insight.StakeInsight;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.People;
import io.liuke.web.support.Formats;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What two pages of the demo say about the same thing is the same, and each number leads to as many customers. */
@DatabaseTest(properties = "liuke.demo=true")
@AutoConfigureMockMvc
@Import(People.class)
class NumbersAgreeTest {

    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private StakeInsight stakes;

    @Autowired
    private BusinessTime time;

    @Autowired
    private PyramidInsight pyramid;

    @Autowired
    private Formats formats;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember manager;

    @BeforeEach
    void scored() {
        jobs.runAll();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        manager = people.make(Role.MANAGER);
    }

    @Test
    void theDemoHasPutSomebodyOffSoThatTheQueueIsNotWhatTheScoresSay() {
        long scored = jdbc.sql("select count(*) from risk_score where in_queue")
                .query(Long.class)
                .single();
        assertThat(stakes.now().inQueue()).isPositive().isLessThan(scored);
    }

    @Test
    void theQueueOfAllHasOneCountAndOneSumOnEveryPage() throws Exception {
        Stake stake = stakes.now();
        String today = page("/today?scope=ALL");
        assertThat(inQueue(today)).isEqualTo(stake.inQueue());
        assertThat(today).contains("title=\"" + formats.moneyExact(stake.moneyInQueue()) + "\"");
        assertThat(find(page("/dashboard"), "<a id=\"stake-queue\".*?</a>").group())
                .contains("title=\"" + formats.moneyExact(stake.moneyInQueue()) + "\"")
                .contains("with the " + formats.number(stake.inQueue()) + " in the queue");
    }

    @Test
    void whoWasWorkedTodayStandsInTheQueueOnEveryPage() throws Exception {
        jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, staff_id, minutes, recorded_at)
                        select customer_id, -1, :now, 'PHONE', 'OUTBOUND', owner_id, 15, :now
                        from work_queue(:today) q
                        where not exists (select from followup f where f.customer_id = q.customer_id)
                        order by priority desc limit 1
                        """)
                .param("now", Timestamp.from(time.now()))
                .param("today", time.today())
                .update();
        try {
            String today = page("/today?scope=ALL");
            assertThat(today).contains("1 worked today");
            assertThat(inQueue(today)).isEqualTo(stakes.now().inQueue());
            assertThat(today)
                    .contains("title=\"" + formats.moneyExact(stakes.now().moneyInQueue()) + "\"");
        } finally {
            jdbc.sql("delete from interaction where id = -1").update();
        }
    }

    @Test
    void theAccountManagersAndTheReasonsAddUpToTheQueue() {
        Stake stake = stakes.now();
        List<OwnerStake> owners = stakes.byOwner();
        assertThat(owners.stream().mapToLong(OwnerStake::inQueue).sum()).isEqualTo(stake.inQueue());
        assertThat(owners.stream().mapToLong(OwnerStake::customers).sum()).isEqualTo(stake.customers());
        assertThat(sum(owners.stream().map(OwnerStake::money).toList())).isEqualByComparingTo(stake.money());
        assertThat(sum(owners.stream().map(OwnerStake::moneyInQueue).toList()))
                .isEqualByComparingTo(stake.moneyInQueue());
        List<QueueReason> reasons = stakes.reasonsInQueue();
        assertThat(reasons.stream().mapToLong(QueueReason::customers).sum()).isEqualTo(stake.inQueue());
        assertThat(sum(reasons.stream().map(QueueReason::money).toList())).isEqualByComparingTo(stake.moneyInQueue());
    }

    @Test
    void eachAccountManagerReadsTheSameCountAsTheManager() throws Exception {
        for (OwnerStake owner : stakes.byOwner()) {
            if (owner.ownerId() != null) {
                StaffMember member = directory.enabled(Role.ACCOUNT_MANAGER).stream()
                        .filter(m -> owner.ownerId().equals(m.id().value()))
                        .findFirst()
                        .orElseThrow();
                assertThat(inQueue(page(member, "/today?scope=MINE")))
                        .as(member.name())
                        .isEqualTo(owner.inQueue());
            }
        }
    }

    @Test
    void thePyramidAndTheDashboardCallTheSameSumAtStake() throws Exception {
        BigDecimal money = stakes.now().money();
        assertThat(pyramid.now(OwnerScope.everybody()).moneyAtStake()).isEqualByComparingTo(money);
        String cell = "<strong class=\"lk-figure\">" + formats.money(money) + "</strong>";
        assertThat(page("/pyramid")).contains("At stake, all customers").contains(cell);
        assertThat(page("/dashboard"))
                .containsPattern("id=\"stake\"[^>]*>" + Pattern.quote(formats.money(money)) + "<");
    }

    @Test
    void whoIsUnprofitableFollowsFromOrdersAndCostsAloneAndIsTheSameOnPageFileListAndForMachines() throws Exception {
        record Net(long customers, BigDecimal net) {}
        Net books = jdbc.sql("""
                        with net as (
                            select c.id,
                                   (select coalesce(sum(p.profit), 0) from counted_purchase p
                                    where p.customer_id = c.id and p.ordered_on > :today - 365 and p.ordered_on <= :today)
                                 - (select coalesce(sum(x.amount), 0) from customer_cost x
                                    where x.customer_id = c.id and x.kind in ('SERVICE', 'OFFER', 'BAD_DEBT')
                                      and x.spent_on > :today - 365 and x.spent_on <= :today) as net
                            from customer c
                            where c.state <> 'NON_CUSTOMER' and exists (select from purchase p where p.customer_id = c.id)
                        )
                        select count(*) as customers, sum(net) as net from net where round(net, 4) < 0
                        """).param("today", time.today()).query(Net.class).single();
        assertThat(books.customers()).isPositive();
        String count = formats.number(books.customers());
        assertThat(page("/pyramid"))
                .contains("<a href=\"#unprofitable\">" + count + "</a>")
                .contains("net value " + formats.money(books.net()));
        assertThat(page("/pyramid/unprofitable")).contains("In all: " + count);
        assertThat(page("/customers?flag=UNPROFITABLE")).contains(count + " customers");
        assertThat(page("/pyramid/unprofitable.csv").lines()).hasSize((int) books.customers() + 1);
        assertThat(page("/api/v1/metrics/pyramid"))
                .contains("\"unprofitable\":{\"customers\":" + books.customers() + ",")
                .containsPattern("\"large\":\\{\"customers\":[1-9]");
    }

    @Test
    void whatTheCompanyEarnsIsNotToldToThoseWhoSeeAPartOfIt() throws Exception {
        for (Role role : List.of(Role.ACCOUNT_MANAGER, Role.SUPPORT)) {
            mvc.perform(get("/api/v1/metrics/pyramid").with(People.signedInAs(people.make(role))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void thePyramidShowsTheLeastOfWhatItSpeaksOf() throws Exception {
        String byProfit = page("/pyramid");
        String byRevenue = page("/pyramid?by=revenue");
        for (var tier : pyramid.now(OwnerScope.everybody()).tiers().subList(0, 3)) {
            assertThat(byProfit).contains("title=\"" + formats.moneyExact(tier.lowestProfit()) + "\"");
            assertThat(byRevenue).contains("title=\"" + formats.moneyExact(tier.lowestRevenue()) + "\"");
        }
    }

    @Test
    void theFormulaIsWrongByTheDifferenceOfTheTwoFiguresThatAreShown() throws Exception {
        for (int days : new int[] {30, 90, 180, 365}) {
            String page = page("/dashboard?days=" + days + "&window=90");
            double shown = figure(page, "formula") - figure(page, "retention");
            Matcher said = Pattern.compile("formula is ([\\d.]+) points too (high|low)")
                    .matcher(page);
            double points =
                    said.find() ? (said.group(2).equals("high") ? 1 : -1) * Double.parseDouble(said.group(1)) : 0;
            assertThat(points).as("%d days", days).isCloseTo(shown, within(1e-6));
        }
    }

    @Test
    void eachNumberOfTheDashboardLeadsToAsManyCustomers() throws Exception {
        List<MatchResult> links = links(page("/dashboard?days=90"), "/dashboard/(?:customers|flow|scores)\\?");
        assertThat(links).hasSizeGreaterThan(25);
        follow(links);
    }

    @Test
    void eachNumberOfThePyramidLeadsToAsManyCustomers() throws Exception {
        List<MatchResult> links = links(page("/pyramid"), "/pyramid/customers\\?");
        assertThat(links).hasSizeGreaterThan(20);
        follow(links);
    }

    @Test
    void eachNumberAboutTheQueueLeadsToThatPartOfIt() throws Exception {
        List<MatchResult> links = links(page("/dashboard"), "/today\\?scope=ALL&amp;(?:reason|owner)");
        assertThat(links).hasSizeGreaterThan(8);
        for (MatchResult link : links) {
            String list = TAG.matcher(page(address(link))).replaceAll(" ");
            assertThat(list).as(address(link)).containsPattern("\\d+ of " + number(link) + "\\b");
        }
    }

    private void follow(List<MatchResult> links) throws Exception {
        for (MatchResult link : links) {
            String count = number(link);
            String list =
                    find(page(address(link)), "<p class=\"lk-sub\">([^<·]*)").group(1);
            assertThat(list.trim())
                    .as(address(link))
                    .isEqualTo(
                            count.equals("0")
                                    ? "No customers"
                                    : count.equals("1") ? "1 customer" : count + " customers");
        }
    }

    /** Links to {@code address} that show a number. */
    private static List<MatchResult> links(String page, String address) {
        Pattern link = Pattern.compile("(?s)<a [^>]*href=\"(" + address + "[^\"]*)\"[^>]*>(.*?)</a>");
        List<MatchResult> found = new ArrayList<>();
        link.matcher(page)
                .results()
                .filter(l -> NUMBER.matcher(words(l)).find())
                .forEach(found::add);
        return found;
    }

    private static String words(MatchResult link) {
        return TAG.matcher(link.group(2)).replaceAll("");
    }

    private static String number(MatchResult link) {
        return find(words(link), NUMBER.pattern()).group();
    }

    private static String address(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    private static long inQueue(String page) {
        Matcher cell = find(page, ">In the queue</span>.*?<strong class=\"lk-figure\">([\\d,]+)<");
        return Long.parseLong(cell.group(1).replace(",", ""));
    }

    private static double figure(String page, String id) {
        return Double.parseDouble(find(page, "id=\"" + id + "\">([\\d.]+)%<").group(1));
    }

    private static Matcher find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String page(String path) throws Exception {
        return page(manager, path);
    }

    private String page(StaffMember member, String path) throws Exception {
        return mvc.perform(get(URI.create(path)).header("Accept-Language", "en").with(People.signedInAs(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
