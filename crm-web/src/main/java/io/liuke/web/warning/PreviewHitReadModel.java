package io.liuke.web.warning;

import io.liuke.churn.warning.Outcome;
import io.liuke.churn.warning.PreviewId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind the numbers of a preview, the last day first. */
@Repository
class PreviewHitReadModel {

    private final JdbcClient jdbc;

    PreviewHitReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PreviewHit> page(
            PreviewId preview,
            LocalDate from,
            LocalDate to,
            @Nullable Outcome outcome,
            WarningListReadModel.@Nullable Place after,
            int limit) {
        return jdbc.sql("""
                        select h.customer_id, c.name, t.tier, c.state, o.name as owner_name, h.fired_on, h.outcome, f.last_on,
                               f.revenue_365 as revenue365
                        from warning_preview_hit h
                        join customer c on c.id = h.customer_id
                        left join customer_tier t on t.customer_id = c.id
                        left join purchase_facts f on f.customer_id = c.id
                        left join staff o on o.id = c.owner_id
                        where h.preview_id = :preview and h.fired_on between :from and :to
                          and (:outcome = '' or h.outcome = :outcome)
                          and (h.fired_on, h.customer_id) < (:firedOn, :customer)
                        order by h.fired_on desc, h.customer_id desc
                        limit :limit
                        """)
                .param("preview", preview.value())
                .param("from", from)
                .param("to", to)
                .param("outcome", outcome == null ? "" : outcome.name())
                .param("firedOn", after == null ? to.plusDays(1) : after.firedOn())
                .param("customer", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .query(PreviewHit.class)
                .list();
    }
}
