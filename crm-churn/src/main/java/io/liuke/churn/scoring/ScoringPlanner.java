package io.liuke.churn.scoring;

import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRefused;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Jobs;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans scorings in the background; see {@link io.liuke.churn.Scorings#start}. */
@Service
class ScoringPlanner {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 730;

    private final ScoringRunStore runs;
    private final StandingsAsOf standings;
    private final Companies companies;
    private final BusinessTime time;
    private final Jobs jobs;

    ScoringPlanner(ScoringRunStore runs, StandingsAsOf standings, Companies companies, BusinessTime time, Jobs jobs) {
        this.runs = runs;
        this.standings = standings;
        this.companies = companies;
        this.time = time;
        this.jobs = jobs;
    }

    @Transactional
    public ScoringId start(@Nullable LocalDate asOf, @Nullable Integer horizonDays) {
        int usual = companies.get().horizonDays();
        int horizon = horizonDays == null ? usual : horizonDays;
        LocalDate date = asOf == null ? time.today() : asOf;
        if (horizon < SHORTEST || horizon > LONGEST) {
            throw new ScoringRefused(ScoringRefused.Cause.HORIZON_OUT_OF_RANGE, SHORTEST, LONGEST);
        }
        if (date.isAfter(time.today())) {
            throw new ScoringRefused(ScoringRefused.Cause.DATE_AHEAD, time.today());
        }
        boolean current = date.equals(time.today()) && horizon == usual;
        Optional<ScoringId> waiting = current ? runs.queued(date, horizon) : Optional.empty();
        return waiting.orElseGet(() -> plan(date, horizon, current, false));
    }

    /** One as of the business date that learns anew. */
    @Transactional
    public ScoringId relearn() {
        return plan(time.today(), companies.get().horizonDays(), true, true);
    }

    private ScoringId plan(LocalDate date, int horizon, boolean current, boolean relearn) {
        standings.prepare(date);
        ScoringId id = runs.create(date, horizon, current, relearn, time.wallClock());
        jobs.start(ScoringTask.SCORING, Long.toString(id.value()), id.value());
        return id;
    }
}
