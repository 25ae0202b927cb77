package io.liuke.pyramid;

import io.liuke.pyramid.TierBoundaries.Bound;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tier rule and the boundaries of past rankings in the database. */
@Repository
class TierStore {

    private final JdbcClient jdbc;

    TierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TierRule rule() {
        return jdbc.sql("select prime_share, major_share, ordinary_share, basis, hysteresis from tier_rule")
                .query(TierRule.class)
                .single();
    }

    void saveRule(TierRule rule) {
        jdbc.sql("""
                        update tier_rule
                        set prime_share = :prime, major_share = :major, ordinary_share = :ordinary, basis = :basis,
                            hysteresis = :hysteresis, version = version + 1
                        """)
                .param("prime", rule.primeShare())
                .param("major", rule.majorShare())
                .param("ordinary", rule.ordinaryShare())
                .param("basis", rule.basis().name())
                .param("hysteresis", rule.hysteresis())
                .update();
    }

    Map<ValueTier, Bound> latestBoundaries(LocalDate asOf) {
        Map<ValueTier, Bound> bounds = new EnumMap<>(ValueTier.class);
        jdbc.sql("""
                        select tier, lower_bound, lower_customer_id
                        from tier_boundary
                        where as_of = (select max(as_of) from tier_boundary where as_of <= :asOf)
                        """).param("asOf", asOf).query(row -> {
            bounds.put(
                    ValueTier.valueOf(row.getString("tier")),
                    new Bound(row.getDouble("lower_bound"), row.getLong("lower_customer_id")));
        });
        return bounds;
    }
}
