package io.liuke.web.api;

import io.liuke.churn.RiskBand;
import io.liuke.customer.LifecycleState;
import io.liuke.interaction.Channel;
import io.liuke.pyramid.ValueTier;
import io.liuke.staff.OwnerScope;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue for machines: by keyset, without those who were snoozed or called a false alarm. */
@Repository
class QueueReadModel {

    private final JdbcClient jdbc;

    QueueReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row's place in the order of the queue. */
    record Place(double priority, long customerId) {
        static final Place START = new Place(Double.POSITIVE_INFINITY, Long.MAX_VALUE);
    }

    record Row(
            long customerId,
            String code,
            String name,
            @Nullable String owner,
            LifecycleState state,
            @Nullable ValueTier tier,
            LocalDate scoredOn,
            RiskBand band,
            double churnProbability,
            BigDecimal moneyAtStake,
            double priority,
            Channel channel,
            int minutes,
            BigDecimal help,
            String reasons) {}

    /** @param owner sign-in name; null: of all who may be seen */
    List<Row> rows(OwnerScope scope, @Nullable String owner, Place after, LocalDate today, int limit) {
        return jdbc.sql("""
                        select s.customer_id, c.code, c.name, o.login as owner, s.state, s.tier, s.scored_on, s.band,
                               s.churn_probability, s.money_at_stake, s.priority, s.channel, s.minutes, s.help,
                               s.reasons::text as reasons
                        from work_queue(:today) s
                        join customer c on c.id = s.customer_id
                        left join staff o on o.id = s.owner_id
                        where (s.priority, s.customer_id) < (:priority, :customer)
                          and (:all or s.owner_id = any (:owners) or (:unowned and s.owner_id is null))
                          and (cast(:owner as text) is null or o.login = :owner)
                        order by s.priority desc, s.customer_id desc
                        limit :limit
                        """)
                .param("priority", after.priority())
                .param("customer", after.customerId())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("owner", owner, Types.VARCHAR)
                .param("today", today)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }
}
