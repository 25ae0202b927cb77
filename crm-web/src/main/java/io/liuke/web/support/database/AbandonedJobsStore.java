package io.liuke.web.support.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Jobs in the middle of which Liuke was killed. The data directory has one owner at a time, so that whoever had taken them
 * up is dead: they go on at once, and not only when the scheduler has missed some minutes of heartbeats.
 */
@Component
@DependsOnDatabaseInitialization
@Conditional(EmbeddedDatabaseConfiguration.NoServerNamed.class)
class AbandonedJobsStore implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(AbandonedJobsStore.class);

    private final JdbcClient jdbc;

    AbandonedJobsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        int released = jdbc.sql("""
                        update scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked
                        """).update();
        if (released > 0) {
            log.warn("{} jobs were cut off when Liuke was killed; they start again", released);
        }
    }
}
