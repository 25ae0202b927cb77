package io.liuke.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the scheduler's threads from starting in tests that did not ask for them. */
@Configuration(proxyBeanMethods = false)
class TestJobs {

    @Bean
    @ConditionalOnProperty(name = "liuke.test.jobs", havingValue = "false", matchIfMissing = true)
    DbSchedulerStarter noThreads() {
        return () -> {};
    }
}
