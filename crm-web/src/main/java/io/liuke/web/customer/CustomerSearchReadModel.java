package io.liuke.web.customer;

import io.liuke.staff.OwnerScope;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds customers by what somebody types: a part of the name from two characters on (an index of two-character pairs,
 * rechecked, because Chinese names are searched by two and trigrams need three), the beginning of the name for one
 * character, and the beginning of a code, phone number or e-mail address. The people to talk to lead to their customer in
 * the same ways.
 */
@Repository
class CustomerSearchReadModel {

    /**
     * What is exact comes first, then what is worth most: what begins alike brings more than are shown, to be compared. Each
     * branch runs along an index of its own and stops at its limit; what is exact is not lost among the many. Without the
     * orders, and with the small limit on what a name contains, the planner hopes to meet a few matches soon and reads
     * the table from its beginning, which is the whole table where they stand at its end.
     */
    static final String FIND = """
            with containing as materialized (
                select c.id
                from customer c
                where :pairs and name_pairs(c.name) @> name_pairs(:text) and c.name ilike :infix
                  and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                limit 2000
            ),
            people as materialized (
                select c.id
                from customer_contact p
                join customer c on c.id = p.customer_id
                where :pairs and name_pairs(p.name) @> name_pairs(:text) and p.name ilike :infix
                  and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                limit 2000
            ),
            hit as (
                (select c.id, 0 as rank
                 from customer_code k
                 join customer c on c.id = k.customer_id
                 where lower(k.code) = lower(:text)
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 limit :limit)
                union all
                (select c.id, 0
                 from customer c
                 where lower(c.name) = lower(:text)
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 limit :limit)
                union all
                (select c.id, 1
                 from customer c
                 where lower(c.name) like :prefix
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 order by lower(c.name) using ~<~
                 limit greatest(:limit, 200))
                union all
                (select id, 2 from containing)
                union all
                (select c.id, 3
                 from customer_code k
                 join customer c on c.id = k.customer_id
                 where lower(k.code) like :prefix
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 order by lower(k.code) using ~<~
                 limit :limit)
                union all
                (select c.id, 3
                 from customer c
                 where c.phone like :phone
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 order by c.phone using ~<~
                 limit :limit)
                union all
                (select c.id, 3
                 from customer c
                 where lower(c.email) like :prefix
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 order by lower(c.email) using ~<~
                 limit :limit)
                union all
                (select c.id, 4
                 from customer_contact p
                 join customer c on c.id = p.customer_id
                 where p.phone like :phone
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 order by p.phone using ~<~
                 limit :limit)
                union all
                (select c.id, 4
                 from customer_contact p
                 join customer c on c.id = p.customer_id
                 where lower(p.email) like :prefix
                   and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                 order by lower(p.email) using ~<~
                 limit :limit)
                union all
                (select id, 4 from people limit greatest(:limit, 200))
            )
            select h.id
            from (select id, min(rank) as rank from hit group by id) h
            left join purchase_facts f on f.customer_id = h.id
            order by h.rank > 0, f.profit_365 desc nulls last, h.rank, h.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    CustomerSearchReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those that match, each once: what is exact, then by value, the highest first. */
    List<Long> find(OwnerScope scope, String text, int limit) {
        String typed = text.strip();
        String escaped = escape(typed);
        return jdbc.sql(FIND)
                .param("text", typed)
                .param("prefix", escaped.toLowerCase(Locale.ROOT) + "%")
                .param("infix", "%" + escaped + "%")
                .param("phone", escaped.replace(" ", "") + "%")
                .param("pairs", typed.codePointCount(0, typed.length()) >= 2)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** What somebody types stands for itself: no wildcard. */
    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
