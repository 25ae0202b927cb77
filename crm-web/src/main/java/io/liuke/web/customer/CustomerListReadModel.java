package io.liuke.web.customer;

import io.liuke.staff.OwnerScope;
import io.liuke.web.customer.CustomerKeysReadModel.Key;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers that somebody may see, filtered, ordered and paged. */
@Repository
public class CustomerListReadModel {

    private final JdbcClient jdbc;
    private final CustomerKeysReadModel keys;
    private final FlaggedKeysReadModel flagged;
    private final CustomerSearchReadModel search;

    CustomerListReadModel(
            JdbcClient jdbc, CustomerKeysReadModel keys, FlaggedKeysReadModel flagged, CustomerSearchReadModel search) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.flagged = flagged;
        this.search = search;
    }

    /**
     * A page of at most {@code limit} customers.
     *
     * @param after what an earlier page in the same order gave as its next; null: from the beginning
     * @throws io.liuke.web.support.BadCursor if it is anything else
     */
    public CustomerList page(
            OwnerScope scope, CustomerFilter filter, CustomerSort sort, @Nullable String after, int limit) {
        CustomerCursor cursor = CustomerCursor.decode(after, sort).orElse(null);
        if (filter.text() != null) {
            return found(scope, filter, sort, cursor, limit);
        }
        List<Key> rows = filter.flag() == null
                ? keys(scope, filter, sort, cursor, limit + 1)
                : flagged.page(scope, filter, sort, cursor, limit + 1);
        boolean more = rows.size() > limit;
        List<Key> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor(shown.get(limit - 1)) : null;
        int count = filter.flag() == null
                ? count(scope, filter, sort)
                : flagged.count(scope, filter, sort, CustomerList.COUNTED + 1);
        return new CustomerList(cards(shown.stream().map(Key::id).toList()), next, count);
    }

    private List<Key> keys(
            OwnerScope scope, CustomerFilter filter, CustomerSort sort, @Nullable CustomerCursor cursor, int limit) {
        List<Key> rows = new ArrayList<>();
        if (cursor == null || cursor.key() != null) {
            rows.addAll(keys.page(scope, filter, sort, cursor, limit));
        }
        if (rows.size() < limit && sort != CustomerSort.NAME) {
            long before = cursor != null && cursor.key() == null ? cursor.id() : Long.MAX_VALUE;
            rows.addAll(keys.withoutPurchase(scope, filter, sort, before, limit - rows.size()));
        }
        return rows;
    }

    /** The best matches for what somebody types, for suggestions. */
    public List<CustomerCard> suggest(OwnerScope scope, String text, int limit) {
        return cards(search.find(scope, text, limit));
    }

    /** How many match, counted up to one more than {@link CustomerList#COUNTED}. */
    private int count(OwnerScope scope, CustomerFilter filter, CustomerSort sort) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1
                            from customer c
                            left join customer_tier t on t.customer_id = c.id
                            left join risk_score r on r.customer_id = c.id
                            where (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                              and (cast(:state as text) is null or c.state = :state)
                              and (cast(:tier as text) is null or t.tier = :tier)
                              and (cast(:band as text) is null or r.band = :band)
                              and (cast(:owner as bigint) is null or c.owner_id = :owner
                                   or (:owner = 0 and c.owner_id is null))
                              and (:by not in ('RISK', 'STAKE') or cast(:state as text) is not null
                                   or c.state not in ('LOST', 'NON_CUSTOMER'))
                            limit :limit
                        ) matching
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("state", filter.stateName())
                .param("tier", filter.tierName())
                .param("band", filter.band())
                .param("owner", filter.owner())
                .param("by", sort.name())
                .param("limit", CustomerList.COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** Searching finds at most a thousand, so they are sorted as they stand and paged by their place. */
    private CustomerList found(
            OwnerScope scope, CustomerFilter filter, CustomerSort sort, @Nullable CustomerCursor cursor, int limit) {
        String text = filter.text() == null ? "" : filter.text();
        List<Long> hits = search.find(scope, text, CustomerList.COUNTED + 1);
        List<Long> matching = sorted(hits, filter, sort);
        int from = (int) Math.min(cursor == null ? 0 : Math.max(cursor.id(), 0), matching.size());
        int to = Math.min(from + limit, matching.size());
        String next = to < matching.size() ? new CustomerCursor(null, to).encode() : null;
        return new CustomerList(cards(matching.subList(from, to)), next, matching.size());
    }

    private List<Long> sorted(List<Long> hits, CustomerFilter filter, CustomerSort sort) {
        return jdbc.sql("""
                        select c.id
                        from customer c
                        left join customer_tier t on t.customer_id = c.id
                        left join risk_score r on r.customer_id = c.id
                        left join lateral (
                            select p.profit_365 from purchase_facts p where p.customer_id = c.id offset 0) f on true
                        where c.id = any(:hits)
                          and (cast(:state as text) is null or c.state = :state)
                          and (cast(:tier as text) is null or t.tier = :tier)
                          and (cast(:band as text) is null or r.band = :band)
                          and (cast(:flag as text) is null
                               or exists (select from customer_value v
                                          where v.customer_id = c.id
                                            and case when :flag = 'UNPROFITABLE' then v.unprofitable else v.large end)
                                  and (:flag <> 'LARGE_AT_RISK' or r.band in ('HIGH', 'MEDIUM')))
                          and (cast(:owner as bigint) is null or c.owner_id = :owner or (:owner = 0 and c.owner_id is null))
                        order by case :sort when 'VALUE' then f.profit_365
                                            when 'STAKE' then r.money_at_stake
                                            when 'RISK' then r.churn_probability::numeric end desc nulls last,
                                 lower(c.name), c.id
                        """)
                .param("hits", hits.toArray(Long[]::new))
                .param("state", filter.stateName())
                .param("tier", filter.tierName())
                .param("band", filter.band())
                .param("flag", filter.flagName())
                .param("owner", filter.owner())
                .param("sort", sort.name())
                .query(Long.class)
                .list();
    }

    private List<CustomerCard> cards(List<Long> ids) {
        return jdbc.sql("""
                        -- called as the record calls them: a name with underscores is tried, fails, and is looked up again
                        select c.id, c.code, c.name, c.kind, c.state, c.state_since as "stateSince", c.regained, c.region,
                               c.owner_id as "ownerId", s.name as "ownerName", s.login as "ownerLogin", t.tier,
                               t.tier_at_loss as "tierAtLoss", r.churn_probability as "churnProbability", r.band,
                               r.money_at_stake as "moneyAtStake", f.profit_365 as profit365,
                               f.profit_estimated as "profitEstimated", f.last_on as "lastOn",
                               coalesce(v.net_365, f.profit_365) as net365,
                               coalesce(v.unprofitable, false) as unprofitable, coalesce(v.large, false) as large
                        from customer c
                        left join staff s on s.id = c.owner_id
                        left join customer_tier t on t.customer_id = c.id
                        left join risk_score r on r.customer_id = c.id
                        left join purchase_facts f on f.customer_id = c.id
                        left join customer_value v on v.customer_id = c.id
                        where c.id = any(:ids)
                        order by array_position(:ids, c.id)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(CustomerCard.class)
                .list();
    }

    private static String cursor(Key row) {
        return new CustomerCursor(row.key(), row.id()).encode();
    }
}
