package io.liuke.web.customer;

import io.liuke.staff.OwnerScope;
import io.liuke.web.customer.CustomerKeysReadModel.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds one page of those whom a {@link CustomerFlag} marks. They are few, and stand in partial indexes of their own: the
 * list is led by those, and not by the order of all customers, of whom hardly anybody would match.
 */
@Repository
class FlaggedKeysReadModel {

    /** Who is flagged and matches what else is asked for; each list puts its own select before it and its order behind. */
    private static final String MATCHING = """
            from (select customer_id, profit_365 from customer_value where unprofitable and :flag = 'UNPROFITABLE'
                  union all
                  select customer_id, profit_365 from customer_value where large and :flag <> 'UNPROFITABLE') v
            join customer c on c.id = v.customer_id
            left join customer_tier t on t.customer_id = c.id
            left join risk_score r on r.customer_id = c.id
            where (:flag <> 'LARGE_AT_RISK' or r.band in ('HIGH', 'MEDIUM'))
              and (:by not in ('RISK', 'STAKE') or cast(:state as text) is not null
                   or c.state not in ('LOST', 'NON_CUSTOMER'))
              and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:tier as text) is null or t.tier = :tier)
              and (cast(:band as text) is null or r.band = :band)
              and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
            """;

    private static final String BY_VALUE = "select v.profit_365::text as key, c.id " + MATCHING + """
              and (v.profit_365, v.customer_id) < (cast(:key as numeric), :id)
            order by v.profit_365 desc, v.customer_id desc
            limit :limit
            """;

    private static final String BY_SCORE = """
            select flagged.score::text as key, flagged.id
            from (
                select coalesce(case :by when 'RISK' then r.churn_probability else r.money_at_stake::float8 end, -1) as score, c.id
            """ + MATCHING + """
            ) flagged
            where (flagged.score, flagged.id) < (cast(:key as double precision), :id)
            order by flagged.score desc, flagged.id desc
            limit :limit
            """;

    private static final String BY_NAME = "select lower(c.name) as key, c.id " + MATCHING + """
              and (lower(c.name), c.id) > (:key, :id)
            order by lower(c.name), c.id
            limit :limit
            """;

    private static final String COUNT = "select count(*) from (select 1 " + MATCHING + " limit :limit) matching";

    private final JdbcClient jdbc;

    FlaggedKeysReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} rows behind {@code after}, or from the beginning where that is null. */
    List<Key> page(
            OwnerScope scope, CustomerFilter filter, CustomerSort sort, @Nullable CustomerCursor after, int limit) {
        boolean name = sort == CustomerSort.NAME;
        String start = name ? "" : "Infinity";
        return bind(sql(sort), scope, filter)
                .param("by", sort.name())
                .param("key", after == null || after.key() == null ? start : after.key())
                .param("id", after != null ? after.id() : name ? 0 : Long.MAX_VALUE)
                .param("limit", limit)
                .query(Key.class)
                .list();
    }

    int count(OwnerScope scope, CustomerFilter filter, CustomerSort sort, int limit) {
        return bind(COUNT, scope, filter)
                .param("by", sort.name())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static String sql(CustomerSort sort) {
        return switch (sort) {
            case VALUE -> BY_VALUE;
            case RISK, STAKE -> BY_SCORE;
            case NAME -> BY_NAME;
        };
    }

    private StatementSpec bind(String sql, OwnerScope scope, CustomerFilter filter) {
        return jdbc.sql(sql)
                .param("flag", filter.flagName())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("state", filter.stateName())
                .param("tier", filter.tierName())
                .param("band", filter.band())
                .param("owner", filter.owner());
    }
}
