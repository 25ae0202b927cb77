package io.liuke.churn.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.scoring.CdnowDatabase;
import io.liuke.customer.LifecycleState;
import io.liuke.derivation.Derivations;
import io.liuke.pyramid.ValueTier;
import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The CDNOW sample is imported today, and then looked at as of its last day: all first orders lie in the spring of 1997. */
@DatabaseTest
class CdnowPyramidTest {

    private static final LocalDate VIEWED = LocalDate.of(1998, 6, 30);
    private static final LocalDate SINCE = VIEWED.minusDays(90);

    @Autowired
    private PyramidInsight pyramid;

    @Autowired
    private StateFlows flows;

    @Autowired
    private Companies companies;

    @Autowired
    private Derivations derivations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void lookedAtAsOfItsLastDay() {
        if (jdbc.sql("select count(*) from customer").query(Integer.class).single() == 0) {
            CdnowDatabase.load(jdbc);
            derivations.runNow(null);
            companies.viewOn(VIEWED);
            derivations.runNow(null);
        }
    }

    @Test
    void aLayerBeginsWithTheLeastThatAnybodyInItBrings() {
        for (TierFigures layer : layers()) {
            assertThat(layer.lowestProfit()).isEqualByComparingTo(least("profit_365", layer.tier()));
            assertThat(layer.lowestRevenue()).isEqualByComparingTo(least("revenue_365", layer.tier()));
            assertThat(layer.lowestValue()).isEqualByComparingTo(layer.lowestProfit());
            assertThat(layer.lowestProfit().doubleValue() * layer.customers())
                    .as("nobody is below the least")
                    .isLessThanOrEqualTo(layer.profit().doubleValue());
        }
    }

    @Test
    void theMovesAddUpToTheTiersOfTodayAndOfTheDayTheyBegin() {
        List<TierFlow> moves = pyramid.movesSince(SINCE, OwnerScope.everybody());
        Map<ValueTier, Long> then = tiersOn(SINCE);
        for (TierFigures layer : layers()) {
            assertThat(sum(moves, move -> move.to() == layer.tier()))
                    .as("%s today", layer.tier())
                    .isEqualTo(layer.customers());
            assertThat(sum(moves, move -> move.from() == layer.tier()))
                    .as("%s then", layer.tier())
                    .isEqualTo(then.get(layer.tier()));
        }
    }

    @Test
    void mostDidNotMoveAndNobodyIsNew() {
        List<TierFlow> moves = pyramid.movesSince(SINCE, OwnerScope.everybody());
        assertThat(sum(moves, move -> move.from() != null && move.from() == move.to()))
                .isGreaterThan(
                        layers().stream().mapToLong(TierFigures::customers).sum() / 2);
        assertThat(sum(moves, move -> move.fromState() == LifecycleState.POTENTIAL))
                .isZero();
    }

    @Test
    void lostAndRegainedAreThoseOfTheFlowBetweenStates() {
        List<TierFlow> moves = pyramid.movesSince(SINCE, OwnerScope.everybody());
        List<StateFlow> states = flows.between(SINCE, VIEWED);
        assertThat(sum(moves, move -> move.toState() == LifecycleState.LOST))
                .isPositive()
                .isEqualTo(count(states, flow -> flow.to() == LifecycleState.LOST && !flow.stayed()));
        assertThat(sum(moves, move -> move.fromState() == LifecycleState.LOST))
                .isPositive()
                .isEqualTo(count(
                        states,
                        flow -> flow.from() == LifecycleState.LOST && flow.to().isActive()));
    }

    @Test
    void someAreNearTheNextTierOfThatDay() {
        assertThat(pyramid.nearNext(OwnerScope.everybody(), 10)).isNotEmpty().allSatisfy(near -> {
            BigDecimal value = jdbc.sql("select value from customer_tier where customer_id = :id")
                    .param("id", near.customerId())
                    .query(BigDecimal.class)
                    .single();
            assertThat(value.add(near.missing()))
                    .as("beyond the least of the next tier")
                    .isGreaterThanOrEqualTo(least("profit_365", near.next()));
        });
    }

    private List<TierFigures> layers() {
        return pyramid.now(OwnerScope.everybody()).tiers();
    }

    private BigDecimal least(String column, ValueTier tier) {
        return (BigDecimal)
                jdbc.sql("""
                        select min(profit_365) as profit_365, min(revenue_365) as revenue_365
                        from customer_tier join purchase_facts using (customer_id) where tier = :tier
                        """).param("tier", tier.name()).query().singleRow().get(column);
    }

    /** From the other end of the history: the last change by then, of those whose last state by then is of a customer. */
    private Map<ValueTier, Long> tiersOn(LocalDate day) {
        Map<ValueTier, Long> tiers = new HashMap<>();
        jdbc.sql("""
                        select t.to_tier, count(*) as customers
                        from (select distinct on (customer_id) customer_id, to_tier from customer_tier_change
                              where changed_on <= :day order by customer_id, changed_on desc, id desc) t
                        join (select distinct on (customer_id) customer_id, to_state from customer_state_change
                              where changed_on <= :day and superseded_at is null
                              order by customer_id, ordinal desc) s using (customer_id)
                        where s.to_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        group by t.to_tier
                        """).param("day", day).query(row -> {
            tiers.put(tier(row.getString("to_tier")), row.getLong("customers"));
        });
        return tiers;
    }

    private static @Nullable ValueTier tier(@Nullable String name) {
        return name == null ? null : ValueTier.valueOf(name);
    }

    private static long sum(List<TierFlow> moves, Predicate<TierFlow> which) {
        return moves.stream().filter(which).mapToLong(TierFlow::customers).sum();
    }

    private static long count(List<StateFlow> states, Predicate<StateFlow> which) {
        return states.stream().filter(which).mapToLong(StateFlow::customers).sum();
    }
}
