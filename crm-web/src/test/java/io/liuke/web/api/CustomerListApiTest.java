package io.liuke.web.api;

import static io.liuke.web.api.CustomersApiTest.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.testing.DatabaseTest;
import io.liuke.web.customer.CustomerRows;
import io.liuke.web.security.ApiTokens;
import io.liuke.web.security.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 137 customers: some without orders, some without a score, many with equal values, names, risks and stakes. */
@DatabaseTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerListApiTest {

    private static final int CUSTOMERS = 137;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessTime time;

    private ApiCaller manager;
    private ApiCaller chen;

    @BeforeAll
    void manyCustomers() {
        CustomerRows rows = new CustomerRows(jdbc, time);
        rows.empty();
        long east = rows.team("east");
        long chenId = rows.staff("chen", "ACCOUNT_MANAGER", east);
        long wang = rows.staff("wang", "ACCOUNT_MANAGER", rows.team("west"));
        rows.staff("boss", "MANAGER", null);
        rows.staff("desk", "SUPPORT", null);
        rows.scoring();
        customers(chenId, wang);
        manager = caller("boss");
        chen = caller("chen");
    }

    private void customers(long chenId, long wang) {
        jdbc.sql("""
                        insert into customer (id, code, name, phone, created_on, owner_id, state, state_since)
                        select n, 'K' || n,
                               case n % 4 when 0 then '云栖酒店' when 1 then 'harbour ' || n % 7 when 2 then 'Harbour ' || n % 5
                                          else '' || n % 3 || E'\\\\n=' end,
                               '138' || n, date '2022-01-01', case n % 3 when 0 then :chen when 1 then :wang end,
                               case n % 5 when 0 then 'POTENTIAL' when 1 then 'LOST' else 'REPEAT' end, date '2022-01-01'
                        from generate_series(1, :customers) as n
                        """)
                .param("chen", chenId)
                .param("wang", wang)
                .param("customers", CUSTOMERS)
                .update();
        jdbc.sql("insert into customer_code (code, customer_id) select code, id from customer")
                .update();
        jdbc.sql("""
                        insert into purchase_facts (customer_id, order_days, first_on, last_on, revenue, profit, revenue_365,
                            profit_365, revenue_90, revenue_prev_90, profit_estimated, loss_on)
                        select id, 2, date '2022-01-01', date '2024-01-01', 10, 5, 10, (id % 11 - 3) * 1.25, 0, 0, false,
                               date '2024-04-01'
                        from customer where state <> 'POTENTIAL'
                        """).update();
        jdbc.sql("""
                        insert into customer_value (customer_id, acquisition, service, offer, bad_debt, service_365, offer_365,
                            bad_debt_365, receivable, booked, net_365, unprofitable, large, orders_365, discounted_365)
                        select f.customer_id, 0, 6, 0, 0, 6, 0, 0, 0, f.profit - 6, f.profit_365 - 6,
                               f.customer_id % 4 = 2, f.customer_id % 5 = 3, 2, 0
                        from purchase_facts f where f.customer_id % 4 = 2 or f.customer_id % 5 >= 3
                        """).update();
        jdbc.sql("""
                        insert into customer_tier (customer_id, tier, since, value, tier_at_loss)
                        select id, case when state = 'REPEAT' then case id % 2 when 0 then 'MAJOR' else 'SMALL' end end,
                               date '2023-01-01', 5, case when state = 'LOST' then 'MAJOR' end
                        from customer where state <> 'POTENTIAL'
                        """).update();
        jdbc.sql("""
                        insert into risk_score (customer_id, owner_id, state, scored_on, run_id, churn_probability,
                            buy_probability, expected_orders, expected_profit, money_at_stake, band, channel, minutes, help,
                            priority, in_queue, reasons)
                        select id, owner_id, state, :today, 1, p, 1 - p, 1, 100, id % 6 * 3.5,
                               case when p > .6 then 'HIGH' when p > .3 then 'MEDIUM' else 'LOW' end, 'PHONE', 15, .2, 1,
                               false, '[]'
                        from customer
                        cross join lateral (select case when id % 17 = 0 then 1e-7 else (id % 9) / 9.0 end as p) risk
                        where state = 'REPEAT'
                        """).param("today", time.today()).update();
    }

    @ParameterizedTest
    @CsvSource({"value,1", "value,10", "risk,10", "stake,10", "name,10", "value,500", "risk,7", "stake,500", "name,1"})
    void pagesGiveEachCustomerOnceInTheOrderOfTheSort(String sort, int limit) {
        List<String> expected = switch (sort) {
            case "value" -> codes("""
                    select c.code from customer c left join purchase_facts f on f.customer_id = c.id
                    order by f.profit_365 desc nulls last, c.id desc
                    """);
            case "risk" -> codes("""
                    select c.code from customer c left join risk_score r on r.customer_id = c.id
                    where c.state <> 'LOST' order by r.churn_probability desc nulls last, c.id desc
                    """);
            case "stake" -> codes("""
                    select c.code from customer c left join risk_score r on r.customer_id = c.id
                    where c.state <> 'LOST' order by r.money_at_stake desc nulls last, c.id desc
                    """);
            default -> codes("select c.code from customer c order by lower(c.name), c.id");
        };
        assertThat(expected).hasSize(List.of("risk", "stake").contains(sort) ? CUSTOMERS - lost() : CUSTOMERS);
        assertThat(all(manager, "sort=" + sort + "&limit=" + limit)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "state=LOST, c.state = 'LOST'",
        "tier=MAJOR, t.tier = 'MAJOR'",
        "band=HIGH, r.band = 'HIGH'",
        "owner=chen, s.login = 'chen'",
        "owner=CHEN, s.login = 'chen'",
        "owner=none, c.owner_id is null",
        "owner=nobody, false",
        "state=REPEAT&tier=SMALL&band=LOW&owner=wang, c.state = 'REPEAT' and t.tier = 'SMALL' and r.band = 'LOW' and s.login = 'wang'",
        "state=POTENTIAL&owner=none, c.state = 'POTENTIAL' and c.owner_id is null"
    })
    void filtersLeaveThoseWhoMatch(String filter, String where) {
        String query = """
                select c.code from customer c left join customer_tier t on t.customer_id = c.id
                left join risk_score r on r.customer_id = c.id left join staff s on s.id = c.owner_id where %s
                """;
        for (String sort : List.of("value", "name")) {
            assertThat(all(manager, filter + "&limit=9&sort=" + sort))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(codes(query.formatted(where)));
        }
        String inScope = filter.contains("state=") ? where : "(" + where + ") and c.state <> 'LOST'";
        for (String sort : List.of("risk", "stake")) {
            assertThat(all(manager, filter + "&limit=9&sort=" + sort))
                    .as("by %s, the lost have no place unless they are asked for", sort)
                    .containsExactlyInAnyOrderElementsOf(codes(query.formatted(inScope)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "flag=UNPROFITABLE, c.id % 4 = 2",
        "flag=LARGE, c.id % 5 = 3",
        "flag=LARGE_AT_RISK, c.id % 5 = 3 and r.churn_probability > .3",
        "flag=UNPROFITABLE&owner=chen&tier=MAJOR, c.id % 4 = 2 and s.login = 'chen' and t.tier = 'MAJOR'",
        "flag=LARGE&band=LOW, c.id % 5 = 3 and r.band = 'LOW'",
        "flag=UNPROFITABLE&state=LOST, c.id % 4 = 2 and c.state = 'LOST'"
    })
    void flagsLeaveWhoeverStandsOutInTheOrderOfTheSort(String filter, String where) {
        String from = """
                select c.code from customer c join purchase_facts f on f.customer_id = c.id
                left join customer_tier t on t.customer_id = c.id
                left join risk_score r on r.customer_id = c.id left join staff s on s.id = c.owner_id where
                """ + where;
        String scored = from + (filter.contains("state=") ? "" : " and c.state <> 'LOST'");
        Map<String, List<String>> expected = Map.of(
                "value", codes(from + " order by f.profit_365 desc, c.id desc"),
                "name", codes(from + " order by lower(c.name), c.id"),
                "risk", codes(scored + " order by r.churn_probability desc nulls last, c.id desc"),
                "stake", codes(scored + " order by r.money_at_stake desc nulls last, c.id desc"));
        expected.forEach((sort, codes) -> {
            assertThat(codes).as(sort).isNotEmpty();
            for (String limit : List.of("1", "4", "500")) {
                assertThat(all(manager, filter + "&sort=" + sort + "&limit=" + limit))
                        .as("%s, %s a page", sort, limit)
                        .containsExactlyElementsOf(codes);
            }
        });
        assertThat(all(chen, filter)).isSubsetOf(all(chen, ""));
    }

    @Test
    void whatIsFoundIsLeftToThoseWhoStandOut() {
        String harbour = "select c.code from customer c left join risk_score r on r.customer_id = c.id "
                + "where exists (select from purchase_facts f where f.customer_id = c.id) and c.name ilike '%harbour%' and ";
        assertThat(all(manager, "q=harbour&flag=UNPROFITABLE"))
                .containsExactlyInAnyOrderElementsOf(codes(harbour + "c.id % 4 = 2"));
        assertThat(all(manager, "q=harbour&flag=LARGE_AT_RISK"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(codes(harbour + "c.id % 5 = 3 and r.band <> 'LOW'"));
    }

    @Test
    void theFileHasThoseWhoStandOutAndSaysSo() {
        List<String> expected = codes("select code from customer c join purchase_facts f on f.customer_id = c.id "
                + "where c.id % 4 = 2 order by f.profit_365 desc, c.id desc");
        List<String> file = file("boss", "?flag=UNPROFITABLE");
        assertThat(file.get(0)).startsWith("\uFEFFcustomer,name,").endsWith("net_value_365,unprofitable,large");
        assertThat(file.stream().skip(1).map(line -> line.split(",")[0])).containsExactlyElementsOf(expected);
        assertThat(file.stream().skip(1)).allMatch(line -> line.contains(",true,"));
    }

    @Test
    void theFileHasAllWhomTheReaderSeesAndNoFormula() {
        jdbc.sql("update customer set name = '=1+1' where code = 'K9'").update();
        try {
            assertThat(file("boss", "")).hasSize(1 + CUSTOMERS).anyMatch(line -> line.startsWith("K9,'=1+1,"));
        } finally {
            jdbc.sql("update customer set name = 'harbour 2' where code = 'K9'").update();
        }
        assertThat(file("chen", "")).hasSize(1 + all(chen, "").size());
        assertThat(page("desk", "/customers.csv")).hasStatus(403);
    }

    private int lost() {
        return codes("select code from customer where state = 'LOST'").size();
    }

    @Test
    void whatIsFoundIsFilteredOrderedAndPagedToo() {
        List<String> found = all(manager, "q=harbour&limit=8&sort=stake");
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(codes("select code from customer where name ilike '%harbour%'"));
        assertThat(all(manager, "q=harbour&limit=8&state=LOST"))
                .containsExactlyInAnyOrderElementsOf(
                        codes("select code from customer where name ilike '%harbour%' and state = 'LOST'"));
        assertThat(all(manager, "q=K13")).contains("K13", "K130", "K137");
        assertThat(all(manager, "q=13877")).containsExactly("K77");
        assertThat(all(manager, "q=栖酒&limit=500")).hasSize(34);
    }

    @Test
    void anAccountManagersListHoldsTheTeamsCustomersAndThoseOfNobody() {
        List<String> seen = all(chen, "limit=20");
        assertThat(seen).containsExactlyInAnyOrderElementsOf(codes("""
                        select c.code from customer c left join staff s on s.id = c.owner_id
                        where c.owner_id is null or s.login = 'chen'
                        """));
        assertThat(all(chen, "owner=wang")).isEmpty();
        assertThat(all(chen, "q=harbour&limit=500")).isSubsetOf(seen).isNotEmpty();
    }

    @Test
    void aCustomerOfTheListSaysWhatThereIs() {
        MvcTestResult list = manager.get("/api/v1/customers?q=K137");
        assertThat(list)
                .bodyJson()
                .extractingPath("items[0]")
                .convertTo(Map.class)
                .satisfies(item -> assertThat(item)
                        .containsEntry("code", "K137")
                        .containsEntry("state", "REPEAT")
                        .containsEntry("tier", "SMALL")
                        .containsEntry("owner", null)
                        .containsEntry("band", "LOW")
                        .containsEntry("lastOrderOn", "2024-01-01"));
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndNamed() {
        assertErrors(manager.get("/api/v1/customers?sort=colour"), Map.of("sort", "“colour” cannot be read as sort."));
        for (String parameter : List.of("state=GONE", "tier=GOLD", "band=RED", "flag=WHITE", "limit=many")) {
            assertThat(manager.get("/api/v1/customers?" + parameter))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("detail")
                    .asString()
                    .contains(parameter.split("=")[0]);
        }
        assertThat(manager.get("/api/v1/customers?q={q}", "a\0b")).hasStatus(400);
    }

    @Test
    void aCursorThatWasNotMadeForThisListIsRefused() {
        String ofNames = ApiCaller.read(manager.get("/api/v1/customers?sort=name&limit=1"), "$.next");
        for (String sort : List.of("value", "risk", "stake")) {
            assertThat(manager.get("/api/v1/customers?sort=%s&after=%s".formatted(sort, ofNames)))
                    .hasStatus(400);
        }
        assertThat(manager.get("/api/v1/customers?after=%25%25")).hasStatus(400);
        assertThat(manager.get("/api/v1/customers?after=eHg")).hasStatus(400);
        assertThat(manager.get("/api/v1/customers?after=")).hasStatusOk();
    }

    @Test
    void aPageIsNeverEmptyAndNeverBoundless() {
        assertThat(manager.get("/api/v1/customers?limit=0"))
                .bodyJson()
                .extractingPath("items.length()")
                .isEqualTo(1);
        assertThat(manager.get("/api/v1/customers?limit=100000")).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/customers").exchange()).hasStatus(401);
    }

    private List<String> all(ApiCaller caller, String query) {
        List<String> codes = new ArrayList<>();
        String after = "";
        while (after != null) {
            MvcTestResult page = caller.get("/api/v1/customers?" + query + "&after=" + after);
            assertThat(page).hasStatusOk();
            codes.addAll(ApiCaller.<List<String>>read(page, "$.items[*].code"));
            assertThat(codes).doesNotHaveDuplicates();
            after = ApiCaller.read(page, "$.next");
        }
        return codes;
    }

    private MvcTestResult page(String login, String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(People.signedInAs(directory.findByLogin(login).orElseThrow()))
                .exchange();
    }

    private List<String> file(String login, String query) {
        MvcTestResult answer = page(login, "/customers.csv" + query);
        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private List<String> codes(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private ApiCaller caller(String login) {
        return new ApiCaller(
                mvc, tokens.create(login, directory.findByLogin(login).orElseThrow()));
    }
}
