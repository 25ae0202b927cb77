package io.liuke.web.settings;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind a count of a preview, those with the highest value first. */
@Repository
class RuleMoversReadModel {

    private final JdbcClient jdbc;

    RuleMoversReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after of the last one before; the value and the id are the place */
    List<RuleMover> states(long preview, String from, String to, BigDecimal afterValue, long afterId, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, s.name as owner_name, m.from_state, m.to_state, m.from_tier, m.to_tier, m.value
                        from rule_preview_move m
                        join customer c on c.id = m.customer_id
                        left join staff s on s.id = c.owner_id
                        where m.preview_id = :preview and m.from_state = :from and m.to_state = :to
                          and (m.value, m.customer_id) < (:value, :id)
                        order by m.value desc, m.customer_id desc
                        limit :limit
                        """)
                .param("preview", preview)
                .param("from", from)
                .param("to", to)
                .param("value", afterValue)
                .param("id", afterId)
                .param("limit", limit)
                .query(RuleMover.class)
                .list();
    }

    /** As {@link #states}; an empty tier is none. */
    List<RuleMover> tiers(long preview, String from, String to, BigDecimal afterValue, long afterId, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, s.name as owner_name, m.from_state, m.to_state, m.from_tier, m.to_tier, m.value
                        from rule_preview_move m
                        join customer c on c.id = m.customer_id
                        left join staff s on s.id = c.owner_id
                        where m.preview_id = :preview
                          and (m.from_tier = nullif(:from, '') or :from = '' and m.from_tier is null)
                          and (m.to_tier = nullif(:to, '') or :to = '' and m.to_tier is null)
                          and (m.value, m.customer_id) < (:value, :id)
                        order by m.value desc, m.customer_id desc
                        limit :limit
                        """)
                .param("preview", preview)
                .param("from", from)
                .param("to", to)
                .param("value", afterValue)
                .param("id", afterId)
                .param("limit", limit)
                .query(RuleMover.class)
                .list();
    }
}
