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

    /**
     * A part of the list; an empty tier is none.
     *
     * @param afterValue the value and the id are the place after which it begins
     */
    List<RuleMover> behind(RuleMoversController.Asked asked, BigDecimal afterValue, long afterId, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, s.name as owner_name, m.from_state, m.to_state, m.from_tier, m.to_tier,
                               m.value
                        from rule_preview_move m
                        join customer c on c.id = m.customer_id
                        left join staff s on s.id = c.owner_id
                        where m.preview_id = :preview and m.kind = :kind and m.moved_from = :from and m.moved_to = :to
                          and (m.value, m.customer_id) < (:value, :id)
                        order by m.value desc, m.customer_id desc
                        limit :limit
                        """)
                .param("preview", asked.preview())
                .param("kind", asked.kind().name())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("value", afterValue)
                .param("id", afterId)
                .param("limit", limit)
                .query(RuleMover.class)
                .list();
    }
}
