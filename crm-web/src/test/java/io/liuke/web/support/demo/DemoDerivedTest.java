package io.liuke.web.support.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.BusinessTime;
import io.liuke.testing.DatabaseTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules of the product make of the demo company. */
@DatabaseTest
@Import(ScoredDemo.class)
class DemoDerivedTest {

    @Autowired
    private ScoredDemo demo;

    @Autowired
    private BusinessTime time;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void demo() {
        demo.load();
    }

    @Test
    void everyStateIsThereInPlausibleShares() {
        Map<String, Long> states = counts("select state, count(*) from customer group by state");
        assertThat(states.values().stream().mapToLong(n -> n).sum()).isEqualTo(2_000);
        assertThat(states.get("LOST")).isBetween(700L, 1_050L);
        assertThat(states.get("LOYAL")).isBetween(500L, 800L);
        assertThat(states.get("REPEAT")).isBetween(150L, 400L);
        assertThat(states.get("FIRST_TIME")).isBetween(50L, 200L);
        assertThat(states.get("POTENTIAL")).isBetween(30L, 70L);
        assertThat(states.get("TARGET")).isBetween(10L, 40L);
        assertThat(states.get("NON_CUSTOMER")).isBetween(5L, 40L);
    }

    @Test
    void thePyramidHasFourLayersAndKeyCustomersBringMostOfTheValue() {
        Map<String, Long> tiers =
                counts("select tier, count(*) from customer_tier where tier is not null group by tier");
        long all = tiers.values().stream().mapToLong(n -> n).sum();
        assertThat(tiers.get("PRIME")).isBetween(all / 120, all / 80 + 1);
        assertThat(tiers.get("MAJOR") / (double) all).isBetween(0.15, 0.23);
        assertThat(tiers.get("ORDINARY") / (double) all).isBetween(0.26, 0.34);
        assertThat(tiers.get("SMALL") / (double) all).isBetween(0.45, 0.55);
        double keyShare = jdbc.sql("""
                        select sum(value) filter (where tier in ('PRIME', 'MAJOR')) / sum(value)
                        from customer_tier where tier is not null
                        """).query(Double.class).single();
        assertThat(keyShare).isBetween(0.70, 0.86);
    }

    @Test
    void someOfTheLostCameBackAndOthersDidNot() {
        long regained = one("select count(*) from customer where regained and state <> 'LOST'");
        long lately = one("select count(*) from customer_state_change where regained and changed_on > :today - 90");
        long stillLost = one("select count(*) from customer_tier where tier is null and tier_at_loss is not null");
        assertThat(regained).isGreaterThan(30);
        assertThat(lately).isGreaterThan(3);
        assertThat(stillLost).isGreaterThan(500);
    }

    @Test
    void oneCustomerCancelledAndIsStillBilled() {
        long charges = one("""
                select count(*) from purchase p join customer c on c.id = p.customer_id
                where p.channel = 'RECURRING' and p.ordered_on > c.cancelled_on and c.state = 'LOST'
                """);
        assertThat(charges).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theLargestCustomerIsSilentForMoreThanTwiceItsRhythm() {
        long silent = one("""
                select count(*) from customer_tier t
                join purchase_facts f using (customer_id)
                where t.tier = 'PRIME' and :today - f.last_on > 2 * f.gap_mean
                """);
        assertThat(silent).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theQueueHoldsAtLeastThirtyRowsWithFourKindsOfTopReasonAndAPrimeCustomer() {
        assertThat(one("select count(*) from risk_score where in_queue")).isGreaterThanOrEqualTo(30);
        assertThat(one("select count(distinct top_reason) from risk_score where in_queue"))
                .isGreaterThanOrEqualTo(4);
        assertThat(one("select count(*) from risk_score where in_queue and tier = 'PRIME' and band <> 'LOW'"))
                .isPositive();
    }

    @Test
    void theSixKindsOfReasonAreAllThereAndNoneOnMoreThanThreeInFiveRows() {
        Map<String, Long> reasons = counts("""
                select r.reason ->> 'code', count(*)
                from risk_score s cross join lateral jsonb_array_elements(s.reasons) as r (reason)
                where s.in_queue and r.reason ->> 'side' = 'RISK' group by 1
                """);
        assertThat(reasons)
                .containsKeys(
                        "SILENCE_BEYOND_RHYTHM",
                        "NO_SECOND_ORDER",
                        "SPEND_FALLING",
                        "ORDERS_THINNING",
                        "DISCOUNT_SHARE_RISING",
                        "LARGE_CUSTOMER_SLIPPING");
        long rows = one("select count(*) from risk_score where in_queue");
        assertThat(reasons.values()).allMatch(n -> n <= 0.6 * rows);
    }

    @Test
    void aFewCostMoreThanTheyBringForDifferentReasonsAndLargeOnesOwe() {
        assertThat(one("select count(*) from customer_value where unprofitable"))
                .isBetween(10L, 60L);
        assertThat(one("select count(*) from customer_value where large and receivable > 0.5 * profit_365"))
                .isPositive();
        assertThat(one("""
                select count(*) from customer_value v join customer_tier t using (customer_id)
                where v.unprofitable and t.tier in ('PRIME', 'MAJOR')
                """)).isBetween(2L, 40L);
        assertThat(counts("""
                select case greatest(service_365, offer_365, bad_debt_365, -profit_365)
                           when bad_debt_365 then 'BAD_DEBT' when service_365 then 'SERVICE' when offer_365 then 'OFFER'
                           else 'ORDERS' end, count(*)
                from customer_value where unprofitable group by 1
                """)).containsKeys("BAD_DEBT", "SERVICE", "OFFER");
        assertThat(one("select count(*) from customer_value where booked > 0")).isGreaterThan(300);
    }

    @Test
    void whoCameByReferralWasBroughtBySomebodyWhoWasThereBefore() {
        assertThat(one("select count(*) from customer where referred_by is not null"))
                .isBetween(80L, 400L);
        assertThat(one("""
                select count(*) from customer c
                where c.referred_by is not null and not exists (
                    select from customer_code k join customer b on b.id = k.customer_id
                    where k.code = c.referred_by and b.created_on < c.created_on and b.id <> c.id)
                """)).isZero();
    }

    @Test
    void promisesAreOverdueDueTodayAndStillToCome() {
        assertThat(one("select count(*) from followup where promise and due_on < :today"))
                .isBetween(5L, 30L);
        assertThat(one("select count(*) from followup where due_on = :today")).isBetween(5L, 40L);
        assertThat(one("select count(*) from followup where due_on > :today")).isBetween(20L, 100L);
    }

    @Test
    void saveCasesAreOfCustomersWhoWereNotLostWhenTheyBeganAndAreNotNow() {
        assertThat(one("select count(*) from retention_case where kind = 'SAVE'"))
                .isEqualTo(8);
        assertThat(jdbc.sql("""
                        select c.name || ' ' || c.state || ' since ' || c.state_since || ', case of ' || k.opened_on
                        from retention_case k
                        join customer c on c.id = k.customer_id
                        left join lateral (
                            select s.to_state from customer_state_change s
                            where s.customer_id = c.id and s.superseded_at is null and s.changed_on <= k.opened_on
                            order by s.ordinal desc limit 1
                        ) begun on true
                        where k.kind = 'SAVE'
                          and (k.closed_at is not null or c.state not in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                               or begun.to_state not in ('FIRST_TIME', 'REPEAT', 'LOYAL'))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void aFewHaveNewlyComeIntoTheQueueAndMostStoodInItBefore() {
        long fresh = one("""
                select count(*) from work_queue(:today) where queued_on >= :today - 1
                    and queued_on > (select min(as_of) from scoring_run where current and status = 'DONE')
                """);
        assertThat(fresh).isBetween(2L, 25L);
        assertThat(one("select count(*) from risk_score where in_queue and queued_on is null or queued_on > :today"))
                .isZero();
        assertThat(one("select count(distinct queued_on) from risk_score where in_queue and queued_on <= :today"))
                .isGreaterThan(15);
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private long one(String sql) {
        return jdbc.sql(sql).param("today", time.today()).query(Long.class).single();
    }
}
