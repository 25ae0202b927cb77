package io.liuke.churn.warning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rules; one that was deleted is kept for its warnings, and for an undo. */
@Repository
class WarningRuleStore {

    private final JdbcClient jdbc;

    WarningRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WarningRule> all() {
        return jdbc.sql("""
                        select id, name, preset, kind, threshold, joined, second_kind, second_threshold, enabled, ran_to, version
                        from warning_rule
                        where deleted_at is null
                        order by id
                        """).query(WarningRuleStore::rule).list();
    }

    /** Those that are switched on; who holds them runs alone. */
    List<WarningRule> lockEnabled() {
        return jdbc.sql("""
                        select id, name, preset, kind, threshold, joined, second_kind, second_threshold, enabled, ran_to, version
                        from warning_rule
                        where deleted_at is null and enabled
                        order by id
                        for no key update
                        """).query(WarningRuleStore::rule).list();
    }

    Optional<WarningRule> find(WarningRuleId id) {
        return jdbc.sql("""
                        select id, name, preset, kind, threshold, joined, second_kind, second_threshold, enabled, ran_to, version
                        from warning_rule
                        where deleted_at is null and id = :id
                        """)
                .param("id", id.value())
                .query(WarningRuleStore::rule)
                .optional();
    }

    WarningRuleId insert(String name, Conditions conditions) {
        return new WarningRuleId(bind(jdbc.sql("""
                        insert into warning_rule (id, name, kind, threshold, joined, second_kind, second_threshold)
                        values (nextval('warning_rule_seq'), :name, :kind, :threshold, :joined, :secondKind, :secondThreshold)
                        returning id
                        """), conditions)
                .param("name", name)
                .query(Long.class)
                .single());
    }

    /** Of those that came with the product the name may stay the language's: null. */
    int update(WarningRuleId id, @Nullable String name, Conditions conditions, int version) {
        return bind(jdbc.sql("""
                        update warning_rule
                        set name = :name, kind = :kind, threshold = :threshold, joined = :joined, second_kind = :secondKind,
                            second_threshold = :secondThreshold, version = version + 1
                        where id = :id and version = :version and deleted_at is null
                        """), conditions)
                .param("name", name)
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    void enable(WarningRuleId id, boolean enabled) {
        jdbc.sql("update warning_rule set enabled = :enabled, version = version + 1 where id = :id")
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
    }

    void delete(WarningRuleId id, @Nullable Instant at) {
        jdbc.sql("update warning_rule set deleted_at = :at where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    void ranTo(WarningRuleId id, LocalDate day) {
        jdbc.sql("update warning_rule set ran_to = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    private static StatementSpec bind(StatementSpec statement, Conditions conditions) {
        Condition second = conditions.second();
        Joined joined = conditions.joined();
        return statement
                .param("kind", conditions.first().kind().name())
                .param("threshold", conditions.first().threshold())
                .param("joined", joined == null ? null : joined.name())
                .param("secondKind", second == null ? null : second.kind().name())
                .param("secondThreshold", second == null ? null : second.threshold());
    }

    private static WarningRule rule(ResultSet row, int n) throws SQLException {
        return new WarningRule(
                new WarningRuleId(row.getLong("id")),
                row.getString("name"),
                row.getString("preset"),
                conditions(row),
                row.getBoolean("enabled"),
                row.getObject("ran_to", LocalDate.class),
                row.getInt("version"));
    }

    static Conditions conditions(ResultSet row) throws SQLException {
        Condition first = condition(row.getString("kind"), row.getBigDecimal("threshold"));
        String joined = row.getString("joined");
        return joined == null
                ? Conditions.of(first)
                : new Conditions(
                        first,
                        Joined.valueOf(joined),
                        condition(row.getString("second_kind"), row.getBigDecimal("second_threshold")));
    }

    private static Condition condition(String kind, BigDecimal threshold) {
        return new Condition(ConditionKind.valueOf(kind), threshold);
    }
}
