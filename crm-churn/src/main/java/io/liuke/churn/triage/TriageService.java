package io.liuke.churn.triage;

import io.liuke.churn.OverrideId;
import io.liuke.churn.OverrideKind;
import io.liuke.churn.RiskOverride;
import io.liuke.churn.Triage;
import io.liuke.churn.TriageRefused;
import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TriageService implements Triage {

    /** The column is filled by the database's sequence. */
    private static final OverrideId NOT_YET = new OverrideId(0);

    private final OverrideStore store;
    private final BusinessTime time;

    TriageService(OverrideStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    @Transactional
    public OverrideId snooze(CustomerId customer, LocalDate until, String reason, StaffId by) {
        return decide(customer, OverrideKind.SNOOZE, until, reason, by);
    }

    @Override
    @Transactional
    public OverrideId falseAlarm(CustomerId customer, LocalDate until, String reason, StaffId by) {
        return decide(customer, OverrideKind.FALSE_ALARM, until, reason, by);
    }

    @Override
    @Transactional
    public void end(CustomerId customer, OverrideId id) {
        store.end(customer, id, time.now());
    }

    @Override
    public Optional<RiskOverride> active(CustomerId customer) {
        LocalDate today = time.today();
        return store.of(customer).stream()
                .filter(o -> o.endedAt() == null && o.until().isAfter(today))
                .findFirst();
    }

    @Override
    public List<RiskOverride> history(CustomerId customer) {
        return store.of(customer);
    }

    private OverrideId decide(CustomerId customer, OverrideKind kind, LocalDate until, String reason, StaffId by) {
        LocalDate today = time.today();
        if (!until.isAfter(today)) {
            throw new TriageRefused(TriageRefused.Cause.DATE_NOT_AHEAD);
        }
        if (until.isAfter(today.plusYears(1))) {
            throw new TriageRefused(TriageRefused.Cause.DATE_TOO_FAR);
        }
        if (reason.isBlank()) {
            throw new TriageRefused(TriageRefused.Cause.NO_REASON);
        }
        double probability =
                store.lockProbability(customer).orElseThrow(() -> new TriageRefused(TriageRefused.Cause.NOT_SCORED));
        Instant now = time.now();
        store.endAll(customer, today, now);
        return store.insert(
                new RiskOverride(customer, NOT_YET, kind, until, reason.strip(), by, probability, now, null));
    }
}
