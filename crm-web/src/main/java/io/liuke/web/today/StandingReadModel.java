package io.liuke.web.today;

import io.liuke.intake.ImportReadModel;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.web.security.CurrentUser;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looked up only where the queue is empty, so that the page does not call it quiet when it is dead. */
@Repository
class StandingReadModel {

    /** Older than this, orders are history rather than news. */
    private static final int OLD_DAYS = 60;

    private final JdbcClient jdbc;
    private final ImportReadModel imports;
    private final BusinessTime time;
    private final CurrentUser user;

    StandingReadModel(JdbcClient jdbc, ImportReadModel imports, BusinessTime time, CurrentUser user) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.time = time;
        this.user = user;
    }

    private record Counts(int active, int lost) {}

    Standing of(OwnerScope seen) {
        Counts counts = counts(seen);
        LocalDate newest = imports.newestOrder().orElse(null);
        boolean old = oldNewestOrder().isPresent();
        return new Standing(counts.active(), counts.lost(), newest, old, old && user.role() != Role.ACCOUNT_MANAGER);
    }

    /** The day of the newest order, where that is long before the day that is looked at. */
    Optional<LocalDate> oldNewestOrder() {
        return imports.newestOrder().filter(day -> day.isBefore(time.today().minusDays(OLD_DAYS)));
    }

    private Counts counts(OwnerScope seen) {
        return jdbc.sql("""
                        select count(*) filter (where s.state <> 'LOST') as active,
                               count(*) filter (where s.state = 'LOST') as lost
                        from (
                            (select c.state
                             from customer c
                             where c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                               and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                             limit :cap)
                            union all
                            (select c.state
                             from customer c
                             where c.state = 'LOST'
                               and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                             limit :cap)
                        ) s
                        """)
                .param("all", seen.all())
                .param("owners", seen.owners())
                .param("unowned", seen.unowned())
                .param("cap", StripReadModel.CAP)
                .query(Counts.class)
                .single();
    }
}
