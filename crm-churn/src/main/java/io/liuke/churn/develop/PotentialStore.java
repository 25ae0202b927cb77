package io.liuke.churn.develop;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was learnt of potential customers, and how each of them stands by it. */
@Repository
class PotentialStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PotentialStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Until the end of the transaction nobody else learns. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('likeness_model'))").query(row -> {});
    }

    /** Whom the company has known since that day or before, always the same where they are more than the limit. */
    List<PotentialMember> members(LocalDate knownBy, int limit) {
        return jdbc.sql("""
                        select least(c.created_on, f.first_on) as since, f.first_on, l.loyal_on,
                               c.created_on < coalesce(f.first_on, 'infinity') as potential,
                               array[c.kind, nullif(trim(c.industry), ''), nullif(trim(c.region), ''), nullif(trim(c.source), ''),
                                     case when c.referred_by is null then 'NO' else 'YES' end] as traits
                        from customer c
                        left join purchase_facts f on f.customer_id = c.id
                        left join (
                            select customer_id, min(changed_on) as loyal_on
                            from customer_state_change
                            where to_state = 'LOYAL' and superseded_at is null
                            group by customer_id
                        ) l on l.customer_id = c.id
                        where least(c.created_on, f.first_on) <= :knownBy
                          and (c.industry is not null or c.region is not null or c.source is not null or c.referred_by is not null)
                        order by md5(c.id::text), c.id
                        limit :limit
                        """)
                .param("knownBy", knownBy)
                .param("limit", limit)
                .query((row, n) -> member(row))
                .list();
    }

    private static PotentialMember member(ResultSet row) throws SQLException {
        Array traits = row.getArray("traits");
        return new PotentialMember(
                row.getObject("since", LocalDate.class),
                row.getObject("first_on", LocalDate.class),
                row.getObject("loyal_on", LocalDate.class),
                row.getBoolean("potential"),
                new ArrayList<@Nullable String>(Arrays.asList((@Nullable String[]) traits.getArray())));
    }

    /** The classes that most customers are in, and what was learnt of them. */
    void saveClasses(Map<PotentialTrait, Map<String, Double>> effects) {
        jdbc.sql("delete from trait_class").update();
        jdbc.sql("""
                        insert into trait_class (trait, class, potentials, customers, loyal)
                        select trait, class, potentials, customers, loyal
                        from (
                            select t.trait, t.class, count(*) filter (where c.state in ('POTENTIAL', 'TARGET')) as potentials,
                                   count(*) filter (where c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL', 'LOST')) as customers,
                                   count(*) filter (where c.state = 'LOYAL') as loyal,
                                   row_number() over (partition by t.trait order by count(*) desc, t.class) as place
                            from customer c
                            cross join lateral (values ('KIND', c.kind), ('INDUSTRY', nullif(trim(c.industry), '')),
                                ('REGION', nullif(trim(c.region), '')), ('SOURCE', nullif(trim(c.source), '')),
                                ('REFERRED', case when c.referred_by is null then 'NO' else 'YES' end)) as t (trait, class)
                            where t.class is not null
                            group by t.trait, t.class
                        ) counted
                        where place <= 100
                        """).update();
        effects.forEach((trait, classes) -> classes.forEach((name, effect) -> jdbc.sql("""
                        insert into trait_class (trait, class, effect) values (:trait, :class, :effect)
                        on conflict (trait, class) do update set effect = excluded.effect
                        """)
                .param("trait", trait.name())
                .param("class", name)
                .param("effect", effect)
                .update()));
    }

    void saveCard(LikenessCard card, Instant now) {
        jdbc.sql("""
                        insert into likeness_model (card, computed_at) values (cast(:card as jsonb), :now)
                        on conflict (id) do update set card = excluded.card, computed_at = excluded.computed_at
                        """)
                .param("card", json.writeValueAsString(card))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param ids null: all customers */
    void score(@Nullable Collection<Long> ids) {
        Long[] only = ids == null ? null : ids.toArray(Long[]::new);
        jdbc.sql("""
                        delete from potential_score p
                        where (cast(:ids as bigint[]) is null or p.customer_id = any (cast(:ids as bigint[])))
                          and not exists (select from customer c where c.id = p.customer_id and c.state in ('POTENTIAL', 'TARGET'))
                        """).param("ids", only, Types.ARRAY).update();
        jdbc.sql("""
                        insert into potential_score as p (customer_id, effects, likeness, points, place)
                        with known as (
                            select trait, class, coalesce(k.effect, 0) as effect, coalesce(w.wish, 0) as wish
                            from trait_class k full join positioning w using (trait, class)
                        )
                        select s.id, s.effects, s.likeness, s.points, s.likeness + s.points * ln(2::float8)
                        from (
                            select c.id,
                                   array[coalesce(k.effect, 0), coalesce(i.effect, 0), coalesce(r.effect, 0), coalesce(o.effect, 0),
                                         coalesce(f.effect, 0)] as effects,
                                   coalesce(k.effect, 0) + coalesce(i.effect, 0) + coalesce(r.effect, 0) + coalesce(o.effect, 0)
                                       + coalesce(f.effect, 0) as likeness,
                                   coalesce(k.wish, 0) + coalesce(i.wish, 0) + coalesce(r.wish, 0) + coalesce(o.wish, 0)
                                       + coalesce(f.wish, 0) as points
                            from customer c
                            left join known k on k.trait = 'KIND' and k.class = c.kind
                            left join known i on i.trait = 'INDUSTRY' and i.class = trim(c.industry)
                            left join known r on r.trait = 'REGION' and r.class = trim(c.region)
                            left join known o on o.trait = 'SOURCE' and o.class = trim(c.source)
                            left join known f on f.trait = 'REFERRED'
                                and f.class = case when c.referred_by is null then 'NO' else 'YES' end
                            where c.state in ('POTENTIAL', 'TARGET')
                              and (cast(:ids as bigint[]) is null or c.id = any (cast(:ids as bigint[])))
                        ) s
                        on conflict (customer_id) do update
                        set effects = excluded.effects, likeness = excluded.likeness, points = excluded.points, place = excluded.place
                        where (p.effects, p.points) is distinct from (excluded.effects, excluded.points)
                        """).param("ids", only, Types.ARRAY).update();
    }
}
