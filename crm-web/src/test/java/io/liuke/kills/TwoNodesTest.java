package io.liuke.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.liuke.derivation.DerivationRun;
import io.liuke.derivation.Derivations;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TableHold;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This program is one node, a process of its own is another, on one database; a dead node is noticed soon. */
@DatabaseTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            DatabaseTest.JOBS_RUN,
            "liuke.demo=true",
            "db-scheduler.scheduler-name=here",
            "db-scheduler.polling-interval=200ms",
            TwoNodesTest.HEARTBEAT,
            TwoNodesTest.MISSED
        })
class TwoNodesTest {

    static final String HEARTBEAT = "db-scheduler.heartbeat-interval=500ms";
    static final String MISSED = "db-scheduler.missed-heartbeats-limit=4";

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private Derivations derivations;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Process other;
    private int otherPort;

    @BeforeEach
    void startTheOtherNode() throws Exception {
        otherPort = Liuke.freePort();
        List<String> program = new ArrayList<>(Liuke.fromClassPath());
        for (String name : List.of("url", "username", "password")) {
            program.add("--spring.datasource.%s=%s"
                    .formatted(name, environment.getRequiredProperty("spring.datasource." + name)));
        }
        program.addAll(List.of("--" + HEARTBEAT, "--" + MISSED, "--db-scheduler.scheduler-name=there"));
        program.add("--db-scheduler.polling-interval=200ms");
        other = Liuke.process(directory, program, otherPort).start();
        Awaitility.await()
                .atMost(LONG)
                .failFast(() -> !other.isAlive())
                .until(() -> status(otherPort, "/login") == 200);
    }

    @AfterEach
    void stopTheOtherNode() throws Exception {
        other.destroy();
        other.waitFor();
    }

    /** All in one test: to start a node takes longer than all the rest. */
    @Test
    void whoeverSignsInOnOneIsKnownOnTheOtherAndAJobRunsOnOneUntilThatDiesAndThenOnTheOther() throws Exception {
        signedInOnOneIsSignedInOnTheOther();
        aJobRunsOnOneNodeAndIsTakenUpByTheOtherWhenThatDies();
    }

    private void signedInOnOneIsSignedInOnTheOther() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.get(otherPort, "/today").statusCode()).isEqualTo(302);
        assertThat(browser.post(port, "/login/demo", "role=MANAGER", browser.get(otherPort, "/login"))
                        .statusCode())
                .as("a form of one node is taken by the other")
                .isEqualTo(302);
        HttpResponse<String> here = browser.get(port, "/today");
        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(browser.get(otherPort, "/today").statusCode()).isEqualTo(200);
        assertThat(browser.post(port, "/logout", "", here).statusCode()).isEqualTo(302);
        assertThat(browser.get(otherPort, "/today").statusCode())
                .as("signed out everywhere")
                .isEqualTo(302);
    }

    private void aJobRunsOnOneNodeAndIsTakenUpByTheOtherWhenThatDies() throws Exception {
        scheduler.pause();
        long id;
        try (TableHold hold = TableHold.ofWriters(dataSource, "tier_boundary")) {
            id = derivations.start(null);
            Awaitility.await().atMost(LONG).until(() -> isPickedBy("there"));
            scheduler.resume();
            awaitHeartbeats(3);
            assertThat(isPickedBy("there")).as("it has it for itself").isTrue();
            assertThat(workers(id)).isOne();
            assertThat(scheduler.getCurrentlyExecuting()).isEmpty();
            other.destroyForcibly().waitFor();
            Awaitility.await().atMost(LONG).until(() -> isPickedBy("here"));
        }
        Awaitility.await()
                .atMost(LONG)
                .until(() -> derivations.find(id).orElseThrow().isDone());
        assertThat(derivations.latest().map(DerivationRun::id)).contains(id);
    }

    private boolean isPickedBy(String node) {
        return jdbc.sql("""
                        select exists (select from scheduled_tasks
                                       where task_name = 'derivation' and picked and picked_by = :node)
                        """).param("node", node).query(Boolean.class).single();
    }

    /** More heartbeats of the node that works: time enough for another to take the job, if it did. */
    private void awaitHeartbeats(int beats) {
        String last = "";
        for (int i = 0; i <= beats; i++) {
            String before = last;
            last = Awaitility.await().atMost(LONG).until(this::heartbeat, beat -> !beat.equals(before));
        }
    }

    private String heartbeat() {
        return jdbc.sql("select last_heartbeat::text from scheduled_tasks where task_name = 'derivation'")
                .query(String.class)
                .single();
    }

    /** Connections that work for the derivation, on whichever node. */
    private int workers(long id) {
        return jdbc.sql("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and objid = :id and objsubid = 2
                          and classid = cast(hashtext('liuke job derivation') as bigint) & 4294967295
                        """).param("id", id).query(Integer.class).single();
    }

    private static int status(int port, String path) throws InterruptedException {
        try {
            return new Browser().get(port, path).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
