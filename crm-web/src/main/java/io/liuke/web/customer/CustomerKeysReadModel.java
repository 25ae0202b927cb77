package io.liuke.web.customer;

import io.liuke.staff.OwnerScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds one page of customer ids in each order of the list, by keyset along that order's index. Customers who never
 * bought have neither value nor score; they come behind all others, the newest first. Who is lost or given up has no
 * place in an order by risk or by money at stake, unless somebody asks for that state.
 */
@Repository
class CustomerKeysReadModel {

    /** A row's sort key as text, which the next page's statement casts back without loss. */
    record Key(@Nullable String key, long id) {}

    private static final String BY_VALUE = """
            select f.profit_365::text as key, c.id
            from purchase_facts f
            join customer c on c.id = f.customer_id
            left join customer_tier t on t.customer_id = c.id
            left join risk_score r on r.customer_id = c.id
            where (f.profit_365, f.customer_id) < (cast(:key as numeric), :id)
              and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:tier as text) is null or t.tier = :tier)
              and (cast(:band as text) is null or r.band = :band)
              and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
            order by f.profit_365 desc, f.customer_id desc
            limit :limit
            """;

    private static final String BY_RISK = """
            select r.churn_probability::text as key, c.id
            from risk_score r
            join customer c on c.id = r.customer_id
            left join customer_tier t on t.customer_id = c.id
            where (r.churn_probability, r.customer_id) < (cast(:key as double precision), :id)
              and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:tier as text) is null or t.tier = :tier)
              and (cast(:band as text) is null or r.band = :band)
              and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
            order by r.churn_probability desc, r.customer_id desc
            limit :limit
            """;

    private static final String BY_STAKE = """
            select r.money_at_stake::text as key, c.id
            from risk_score r
            join customer c on c.id = r.customer_id
            left join customer_tier t on t.customer_id = c.id
            where (r.money_at_stake, r.customer_id) < (cast(:key as numeric), :id)
              and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:tier as text) is null or t.tier = :tier)
              and (cast(:band as text) is null or r.band = :band)
              and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
            order by r.money_at_stake desc, r.customer_id desc
            limit :limit
            """;

    private static final String BY_NAME = """
            select lower(c.name) as key, c.id
            from customer c
            left join customer_tier t on t.customer_id = c.id
            left join risk_score r on r.customer_id = c.id
            where (lower(c.name), c.id) > (:key, :id)
              and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:tier as text) is null or t.tier = :tier)
              and (cast(:band as text) is null or r.band = :band)
              and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
            order by lower(c.name), c.id
            limit :limit
            """;

    /** "offset 0": looked up for each, not gathered for all of them first; a page needs a few. */
    private static final String WITHOUT_PURCHASE = """
            select null as key, c.id
            from customer c
            left join customer_tier t on t.customer_id = c.id
            left join risk_score r on r.customer_id = c.id
            where c.id < :id
              and case when :by = 'VALUE'
                       then not exists (select from purchase_facts f where f.customer_id = c.id offset 0)
                       else r.customer_id is null
                            and (c.state not in ('LOST', 'NON_CUSTOMER') or cast(:state as text) is not null) end
              and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:tier as text) is null or t.tier = :tier)
              and (cast(:band as text) is null or r.band = :band)
              and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
            order by c.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    CustomerKeysReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} rows behind {@code after}, or from the beginning where that is null. */
    List<Key> page(
            OwnerScope scope, CustomerFilter filter, CustomerSort sort, @Nullable CustomerCursor after, int limit) {
        String key = after == null || after.key() == null ? first(sort) : after.key();
        long id = after == null ? firstId(sort) : after.id();
        return bind(sql(sort), scope, filter)
                .param("key", key)
                .param("id", id)
                .param("limit", limit)
                .query(Key.class)
                .list();
    }

    /** Those whom the order cannot place, newest first. */
    List<Key> withoutPurchase(OwnerScope scope, CustomerFilter filter, CustomerSort sort, long before, int limit) {
        return bind(WITHOUT_PURCHASE, scope, filter)
                .param("by", sort.name())
                .param("id", before)
                .param("limit", limit)
                .query(Key.class)
                .list();
    }

    private StatementSpec bind(String sql, OwnerScope scope, CustomerFilter filter) {
        return jdbc.sql(sql)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("state", filter.stateName())
                .param("tier", filter.tierName())
                .param("band", filter.band())
                .param("owner", filter.owner());
    }

    private static String sql(CustomerSort sort) {
        return switch (sort) {
            case VALUE -> BY_VALUE;
            case RISK -> BY_RISK;
            case STAKE -> BY_STAKE;
            case NAME -> BY_NAME;
        };
    }

    private static String first(CustomerSort sort) {
        return sort == CustomerSort.NAME ? "" : "Infinity";
    }

    private static long firstId(CustomerSort sort) {
        return sort == CustomerSort.NAME ? 0 : Long.MAX_VALUE;
    }
}
