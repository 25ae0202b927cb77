package io.liuke.derivation;

import io.liuke.customer.CustomerKind;
import io.liuke.customer.CustomerTraits;
import io.liuke.customer.StateTransition;
import io.liuke.pyramid.TierBoundaries;
import io.liuke.pyramid.ValueTier;
import io.liuke.shared.CopyIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** What a derivation reads of the customers and how it writes its findings: by COPY to temporary tables and merges. */
@Repository
class StandingStore {

    private static final int FETCH_SIZE = 5_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    StandingStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** One derivation at a time; the lock is given back at the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke.derivation'))").query(row -> {});
    }

    /**
     * What is stored about the customers, in order of id.
     *
     * @param ids these only, or all for null
     * @param rules who a customer is, is read only where it can matter to them
     */
    CustomerIndex index(LocalDate asOf, @Nullable Collection<Long> ids, RuleChoices rules) {
        CustomerIndex index = new CustomerIndex(rules);
        jdbc.sql("""
                        select c.id, c.cancelled_on, c.state_changes, c.state_fingerprint, t.tier, t.tier_at_loss,
                               case when :traits then c.kind end as kind, case when :traits then c.region end as region,
                               case when :traits then c.industry end as industry, case when :traits then c.source end as source
                        from customer c left join customer_tier t on t.customer_id = c.id
                        where cast(:ids as bigint[]) is null or c.id = any (cast(:ids as bigint[]))
                        order by c.id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("traits", rules.differ())
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    LocalDate cancelled = row.getObject("cancelled_on", LocalDate.class);
                    index.add(
                            row.getLong("id"),
                            cancelled == null || cancelled.isAfter(asOf)
                                    ? CustomerIndex.NOT_CANCELLED
                                    : Math.toIntExact(cancelled.toEpochDay()),
                            row.getInt("state_changes"),
                            row.getLong("state_fingerprint"),
                            tier(row.getString("tier")),
                            tier(row.getString("tier_at_loss")),
                            rules.differ() ? rules.numberFor(traits(row)) : 0);
                });
        return index;
    }

    private static CustomerTraits traits(ResultSet row) throws SQLException {
        return new CustomerTraits(
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("region"),
                row.getString("industry"),
                row.getString("source"));
    }

    /** First and last order day of the company by {@code asOf}; empty while nobody has ordered. */
    @Nullable OrderSpan orderSpan(LocalDate asOf) {
        return jdbc.sql("""
                        select (select ordered_on from counted_purchase
                                where is_order and ordered_on <= :asOf and known_on <= :asOf
                                order by ordered_on limit 1) as first_on,
                               (select ordered_on from counted_purchase
                                where is_order and ordered_on <= :asOf and known_on <= :asOf
                                order by ordered_on desc limit 1) as last_on
                        """).param("asOf", asOf).query(OrderSpan.class).list().stream()
                .filter(span -> span.firstOn() != null)
                .findFirst()
                .orElse(null);
    }

    record OrderSpan(LocalDate firstOn, LocalDate lastOn) {}

    void createTemporaryTables() {
        jdbc.sql("""
                        create temporary table derived_standing (
                            customer_id bigint primary key, order_days int, first_on date, last_on date,
                            gap_mean float8, gap_sd float8, revenue numeric, profit numeric, revenue_365 numeric,
                            profit_365 numeric, revenue_90 numeric, revenue_prev_90 numeric, profit_estimated boolean,
                            loss_on date, state text, state_since date, regained boolean, changed boolean,
                            state_changes int, state_fingerprint bigint, keep int, change_days int[],
                            change_from text[], change_to text[], change_cause text[], change_regained boolean[]
                        ) on commit drop
                        """).update();
        jdbc.sql("""
                        create temporary table derived_tier (
                            customer_id bigint primary key, tier text, since date, value numeric, to_next numeric,
                            tier_at_loss text, change_days int[], change_from text[], change_to text[], change_value numeric[]
                        ) on commit drop
                        """).update();
    }

    void emptyStandings() {
        jdbc.sql("truncate derived_standing").update();
    }

    /** For a transaction that goes on and may derive again. */
    void dropTemporaryTables() {
        jdbc.sql("drop table derived_standing, derived_tier").update();
    }

    CopyIn copyStandings() throws SQLException {
        return new CopyIn(DataSourceUtils.getConnection(dataSource), "copy derived_standing from stdin");
    }

    CopyIn copyTiers() throws SQLException {
        return new CopyIn(DataSourceUtils.getConnection(dataSource), "copy derived_tier from stdin");
    }

    /** Writes a row of {@code derived_standing}; transitions beyond {@code keep} go along as arrays. */
    static void write(CopyIn copy, Pass.Derived derived) {
        List<StateTransition> history = derived.history();
        List<StateTransition> added = history.subList(derived.keep(), history.size());
        var facts = derived.facts();
        StateTransition last = history.isEmpty() ? null : history.get(history.size() - 1);
        copy.row(
                derived.customerId(),
                facts == null ? null : facts.orderDays(),
                facts == null ? null : facts.firstOn(),
                facts == null ? null : facts.lastOn(),
                facts == null ? null : facts.gapMean(),
                facts == null ? null : facts.gapSd(),
                facts == null ? null : facts.revenue(),
                facts == null ? null : facts.profit(),
                facts == null ? null : facts.revenue365(),
                facts == null ? null : facts.profit365(),
                facts == null ? null : facts.revenue90(),
                facts == null ? null : facts.revenuePrev90(),
                facts == null ? null : facts.profitEstimated(),
                derived.lossOn(),
                last == null ? "POTENTIAL" : last.to().name(),
                last == null ? null : LocalDate.ofEpochDay(last.day()),
                history.stream().reduce(false, StandingStore::regained, (a, b) -> b),
                derived.changed(),
                history.size(),
                StateTransition.fingerprint(history, history.size()),
                derived.keep(),
                array(added, StateTransition::day),
                array(added, StateTransition::from),
                array(added, StateTransition::to),
                array(added, StateTransition::cause),
                array(added, StateTransition::regained));
    }

    static void write(CopyIn copy, long customerId, TierTrack.Result result) {
        copy.row(
                customerId,
                name(result.tier()),
                LocalDate.ofEpochDay(result.since()),
                result.value(),
                result.toNext(),
                name(result.atLoss()),
                array(result.changes(), TierTrack.Change::day),
                array(result.changes(), TierTrack.Change::from),
                array(result.changes(), TierTrack.Change::to),
                array(result.changes(), TierTrack.Change::value));
    }

    void saveBoundaries(LocalDate asOf, TierBoundaries boundaries) {
        boundaries
                .lower()
                .forEach((tier, bound) -> jdbc.sql("""
                        insert into tier_boundary (as_of, tier, lower_bound, lower_customer_id)
                        values (:asOf, :tier, :value, :customerId)
                        on conflict (as_of, tier) do update
                        set lower_bound = excluded.lower_bound, lower_customer_id = excluded.lower_customer_id
                        """)
                        .param("asOf", asOf)
                        .param("tier", tier.name())
                        .param("value", bound.value())
                        .param("customerId", bound.customerId())
                        .update());
    }

    private static boolean regained(boolean before, StateTransition change) {
        return change.regained() || before && change.to().isActive();
    }

    private static <T> String array(List<T> items, Function<T, @Nullable Object> value) {
        return items.stream()
                .map(value)
                .map(v -> v == null ? "NULL" : v.toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String name(@Nullable ValueTier tier) {
        return tier == null ? null : tier.name();
    }

    private static @Nullable ValueTier tier(@Nullable String name) {
        return name == null ? null : ValueTier.valueOf(name);
    }
}
