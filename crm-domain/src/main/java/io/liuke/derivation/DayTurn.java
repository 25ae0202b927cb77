package io.liuke.derivation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * With each day silences grow and windows move, so all is derived anew, and scored, once the day has turned. It looks often
 * and does little: a night on which the machine was off is made up for at the start.
 */
@Configuration(proxyBeanMethods = false)
class DayTurn {

    private static final Duration LOOK = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> turnDay(Derivations derivations) {
        return Tasks.recurring("day-turn", FixedDelay.of(LOOK)).execute((instance, context) -> derivations.keepUp());
    }
}
