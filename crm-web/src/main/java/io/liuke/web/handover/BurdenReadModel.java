package io.liuke.web.handover;

import io.liuke.shared.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on each owner: customers counted along their index of owners, money along the queue's. */
@Repository
class BurdenReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    BurdenReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** By owner's id; who owns nobody is not in it. */
    Map<Long, Burden> all() {
        List<Burden> found =
                jdbc.sql("""
                        select c.owner_id as staff_id, c.customers, coalesce(q.queued, 0) as queued,
                               coalesce(q.money, 0) as money
                        from (
                            select owner_id, count(*) as customers from customer where owner_id is not null group by owner_id
                        ) c
                        left join (
                            select owner_id, count(*) as queued, sum(money_at_stake) as money
                            from work_queue(:today)
                            group by owner_id
                        ) q on q.owner_id = c.owner_id
                        """).param("today", time.today()).query(Burden.class).list();
        return found.stream().collect(Collectors.toMap(Burden::staffId, Function.identity()));
    }
}
