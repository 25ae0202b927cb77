package io.liuke.web.dashboard;

import io.liuke.pyramid.ValueTier;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind the moves between tiers, counted from the same function, the largest first. */
@Repository
class MovesBehindReadModel {

    /** The highest first. */
    private static final String[] TIERS =
            Arrays.stream(ValueTier.values()).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    MovesBehindReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Behind a cell of the moves between tiers, a row, a column, or all who went one way. */
    List<CustomerBehind> moves(TierMove move, LocalDate since, OwnerScope scope, BehindCursor after) {
        return jdbc.sql("""
                        select * from (
                            select c.id, c.name, c.state, t.tier, s.name as owner_name, f.last_on,
                                   coalesce(f.revenue_365, 0) as revenue365, coalesce(f.revenue, 0) as revenue,
                                   count(*) over () as total
                            from tier_flow(:since, :today) w
                            join customer c on c.id = w.customer_id
                            left join customer_tier t on t.customer_id = c.id
                            left join purchase_facts f on f.customer_id = c.id
                            left join staff s on s.id = c.owner_id
                            where (w.from_tier is not null or w.to_tier is not null
                                   or w.to_state = 'LOST' and w.from_state <> 'LOST')
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                              and :from in ('', coalesce(w.from_tier,
                                  case w.from_state when 'LOST' then 'REGAINED' when 'NON_CUSTOMER' then 'NON_CUSTOMER'
                                                    else 'NEW' end))
                              and :to in ('', coalesce(w.to_tier, case w.to_state when 'LOST' then 'LOST'
                                                                                  else 'NON_CUSTOMER' end))
                              and :way in ('', case sign(array_position(:tiers::text[], w.to_tier)
                                                         - array_position(:tiers::text[], w.from_tier))
                                               when -1 then 'UP' when 1 then 'DOWN' end)
                        ) behind
                        where (revenue, id) < (:revenue, :id)
                        order by revenue desc, id desc
                        limit :limit
                        """)
                .param("since", since)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("today", time.today())
                .param("from", name(move.from()))
                .param("to", name(move.to()))
                .param("way", name(move.way()))
                .param("tiers", TIERS)
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", CustomersBehindReadModel.PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }

    private static String name(@Nullable Enum<?> word) {
        return word == null ? "" : word.name();
    }
}
