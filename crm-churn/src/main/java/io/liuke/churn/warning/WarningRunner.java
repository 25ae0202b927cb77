package io.liuke.churn.warning;

import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the warnings of a day, whole or not at all, and once however often it runs. A night that was missed is made up
 * for; a new rule begins with the last seven days, and what held before is not news.
 */
@Service
class WarningRunner {

    private static final int FIRST_DAYS = 7;
    private static final int MOST_DAYS = 30;

    private static final Logger log = LoggerFactory.getLogger(WarningRunner.class);

    private final WarningRuleStore rules;
    private final WarningStore warnings;
    private final Episodes episodes;
    private final BulkWork bulk;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    WarningRunner(
            WarningRuleStore rules,
            WarningStore warnings,
            Episodes episodes,
            BulkWork bulk,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.warnings = warnings;
        this.episodes = episodes;
        this.bulk = bulk;
        this.time = time;
        this.events = events;
    }

    /** @return how many warnings are new */
    @Transactional
    public int run(LocalDate day) {
        List<WarningRule> enabled = rules.lockEnabled();
        if (enabled.isEmpty()) {
            return 0;
        }
        bulk.takeRoom();
        LocalDate earliest = enabled.stream()
                .map(rule -> from(rule, day))
                .min(LocalDate::compareTo)
                .orElse(day);
        Watch all = new Watch(earliest, day);
        Episodes.Slots slots =
                episodes.hold(enabled.stream().map(WarningRule::conditions).toList(), all);
        int warned = 0;
        for (WarningRule rule : enabled) {
            warned += warn(rule, slots, all);
        }
        log.info("{} rules gave {} warnings as of {}", enabled.size(), warned, day);
        events.publishEvent(new WarningsGiven(day, warned));
        return warned;
    }

    private int warn(WarningRule rule, Episodes.Slots slots, Watch all) {
        Conditions conditions = rule.conditions();
        Condition second = conditions.second();
        int first = slots.of(conditions.first());
        episodes.combine(slots, conditions, all);
        Watch own = new Watch(from(rule, all.to()), all.to());
        warnings.follow(rule, own);
        int warned = warnings.warn(rule, own, first, second == null ? first : slots.of(second), time.now());
        rules.ranTo(rule.id(), all.to());
        return warned;
    }

    private static LocalDate from(WarningRule rule, LocalDate day) {
        LocalDate last = rule.ranTo();
        if (last == null) {
            return day.minusDays(FIRST_DAYS - 1);
        }
        LocalDate next = last.isBefore(day) ? last.plusDays(1) : day;
        return next.isBefore(day.minusDays(MOST_DAYS - 1)) ? day.minusDays(MOST_DAYS - 1) : next;
    }
}
