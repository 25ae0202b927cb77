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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /**
     * What is stored about the customers, in order of id.
     *
     * @param ids these only, or all for null
     * @param rules who a customer is, is read only where it can matter to them
     */
    CustomerIndex index(LocalDate asOf, @Nullable Collection<Long> ids, RuleChoices rules) {
        CustomerIndex index = new CustomerIndex(rules);
        jdbc.sql("""
                        select c.id, c.cancelled_on, c.state_changes, c.state_fingerprint, f.fingerprint, t.tier,
                               t.tier_at_loss, t.value,
                               case when :traits then c.kind end as kind, case when :traits then c.region end as region,
                               case when :traits then c.industry end as industry, case when :traits then c.source end as source
                        from customer c
                        left join purchase_facts f on f.customer_id = c.id
                        left join customer_tier t on t.customer_id = c.id
                        where cast(:ids as bigint[]) is null or c.id = any (cast(:ids as bigint[]))
                        order by c.id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("traits", rules.differ())
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    index.add(stored(row, asOf, rules.differ() ? rules.numberFor(traits(row)) : 0));
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

    private static CustomerIndex.Stored stored(ResultSet row, LocalDate asOf, int choice) throws SQLException {
        LocalDate cancelled = row.getObject("cancelled_on", LocalDate.class);
        double value = row.getDouble("value");
        boolean placed = !row.wasNull();
        return new CustomerIndex.Stored(
                row.getLong("id"),
                cancelled == null || cancelled.isAfter(asOf)
                        ? CustomerIndex.NOT_CANCELLED
                        : Math.toIntExact(cancelled.toEpochDay()),
                row.getInt("state_changes"),
                row.getLong("state_fingerprint"),
                row.getLong("fingerprint"),
                tier(row.getString("tier")),
                tier(row.getString("tier_at_loss")),
                placed ? value : Double.NaN,
                choice);
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
                            loss_on date, fingerprint bigint, state text, state_since date, regained boolean, changed boolean,
                            state_changes int, state_fingerprint bigint, keep int, change_days int[],
                            change_from text[], change_to text[], change_cause text[], change_regained boolean[],
                            segment smallint
                        ) on commit drop
                        """).update();
        jdbc.sql("""
                        create temporary table derived_tier (
                            customer_id bigint primary key, tier text, since date, value numeric,
                            tier_at_loss text, change_days int[], change_from text[], change_to text[], change_value numeric[]
                        ) on commit drop
                        """).update();
    }

    void emptyStandings() {
        jdbc.sql("truncate derived_standing").update();
    }

    /** The server knows nothing about a temporary table, and would join a few with a million by reading the million. */
    void analyzeFindings() {
        jdbc.sql("analyze derived_standing, derived_tier").update();
    }

    /** For a transaction that goes on and may derive again. */
    void dropTemporaryTables() {
        jdbc.sql("drop table derived_standing, derived_tier").update();
    }

    void copyStandings(Consumer<CopyIn> rows) {
        CopyIn.into(dataSource, "copy derived_standing from stdin", rows);
    }

    void copyTiers(Consumer<CopyIn> rows) {
        CopyIn.into(dataSource, "copy derived_tier from stdin", rows);
    }

    /** Writes a row of {@code derived_standing}; transitions beyond {@code keep} go along as arrays. */
    static void write(CopyIn copy, Derived derived) {
        List<StateTransition> history = derived.history();
        List<StateTransition> added = history.subList(derived.keep(), history.size());
        List<@Nullable Object> row = new ArrayList<>(32);
        row.add(derived.customerId());
        Collections.addAll(row, derived.facts());
        row.add(derived.factsFingerprint());
        row.add(derived.state());
        row.add(
                history.isEmpty()
                        ? null
                        : LocalDate.ofEpochDay(history.get(history.size() - 1).day()));
        row.add(history.stream().reduce(false, StandingStore::regained, (a, b) -> b));
        row.add(derived.changed());
        row.add(history.size());
        row.add(StateTransition.fingerprint(history, history.size()));
        row.add(derived.keep());
        row.add(array(added, StateTransition::day));
        row.add(array(added, StateTransition::from));
        row.add(array(added, StateTransition::to));
        row.add(array(added, StateTransition::cause));
        row.add(array(added, StateTransition::regained));
        row.add(derived.segment());
        copy.row(row.toArray());
    }

    static void write(CopyIn copy, long customerId, TierTrack.Result result) {
        copy.row(
                customerId,
                name(result.tier()),
                LocalDate.ofEpochDay(result.since()),
                result.value(),
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
