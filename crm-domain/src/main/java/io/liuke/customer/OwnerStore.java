package io.liuke.customer;

import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who owns customers, and the history of it, in one statement however many there are. */
@Repository
class OwnerStore {

    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HandoverId insert(HandoverKind kind, @Nullable StaffId from, @Nullable StaffId restTo, StaffId by, Instant now) {
        return new HandoverId(jdbc.sql("""
                        insert into owner_handover (id, kind, from_id, rest_to_id, by_id, at)
                        values (nextval('owner_handover_seq'), :kind, :from, :rest, :by, :now)
                        returning id
                        """)
                .param("kind", kind.name())
                .param("from", value(from))
                .param("rest", value(restTo))
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** None if the customer has another version. */
    int assign(HandoverId handover, CustomerId customer, @Nullable StaffId from, @Nullable StaffId to, int version) {
        return jdbc.sql("""
                        with moved as (
                            update customer set owner_id = :to, version = version + 1
                            where id = :customer and version = :version
                            returning id
                        )
                        insert into owner_change (customer_id, id, handover_id, from_id, to_id)
                        select id, nextval('owner_change_seq'), :handover, :from, :to from moved
                        """)
                .param("handover", handover.value())
                .param("customer", customer.value())
                .param("from", value(from))
                .param("to", value(to))
                .param("version", version)
                .update();
    }

    /** Whoever is not with {@code from} any more stays where they are. */
    void handOver(HandoverId handover, StaffId from, List<NewOwner> owners) {
        jdbc.sql("""
                        with moved as (
                            update customer c set owner_id = n.owner_id, version = c.version + 1
                            from unnest(cast(:customers as bigint[]), cast(:owners as bigint[])) as n (customer_id, owner_id)
                            where c.id = n.customer_id and c.owner_id = :from
                            returning c.id, c.owner_id
                        )
                        insert into owner_change (customer_id, id, handover_id, from_id, to_id)
                        select id, nextval('owner_change_seq'), :handover, :from, owner_id from moved
                        """)
                .param("handover", handover.value())
                .param("from", from.value())
                .param(
                        "customers",
                        owners.stream().map(n -> n.customer().value()).toArray(Long[]::new))
                .param("owners", owners.stream().map(n -> n.owner().value()).toArray(Long[]::new))
                .update();
    }

    /** Claims the right to take a hand-over back; false if somebody has, or if it is itself a taking back. */
    boolean claimUndo(HandoverId undone, HandoverId undo) {
        return jdbc.sql("""
                        update owner_handover set undone_by_id = :undo
                        where id = :undone and undone_by_id is null and kind <> 'UNDO'
                        """)
                        .param("undone", undone.value())
                        .param("undo", undo.value())
                        .update()
                == 1;
    }

    /** Customers whose owner has changed since stay where they are. */
    void takeBack(HandoverId undone, HandoverId undo) {
        // A hand-over is taken back at once or never: the planner has not heard yet of the thousands that it wrote.
        jdbc.sql("analyze owner_change, owner_handover_work").update();
        jdbc.sql("""
                        with moved as (
                            update customer c set owner_id = o.from_id, version = c.version + 1
                            from owner_change o
                            where o.handover_id = :undone and c.id = o.customer_id
                              and c.owner_id is not distinct from o.to_id
                              and not exists (
                                  select from owner_change n where n.customer_id = o.customer_id and n.id > o.id)
                            returning c.id, o.to_id, o.from_id
                        )
                        insert into owner_change (customer_id, id, handover_id, from_id, to_id)
                        select id, nextval('owner_change_seq'), :undo, to_id, from_id from moved
                        """)
                .param("undone", undone.value())
                .param("undo", undo.value())
                .update();
    }

    /** Notes with the hand-over how many customers went, and to whom if it was one person. */
    List<CustomerId> complete(HandoverId handover) {
        jdbc.sql("""
                        update owner_handover h set customers = o.customers, to_id = o.to_id
                        from (
                            select count(*) as customers, case when min(to_id) = max(to_id) then min(to_id) end as to_id
                            from owner_change
                            where handover_id = :handover
                        ) o
                        where h.id = :handover
                        """).param("handover", handover.value()).update();
        return jdbc
                .sql("select customer_id from owner_change where handover_id = :handover order by customer_id")
                .param("handover", handover.value())
                .query(Long.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    private static @Nullable Long value(@Nullable StaffId staff) {
        return Optional.ofNullable(staff).map(StaffId::value).orElse(null);
    }
}
