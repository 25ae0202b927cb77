package io.liuke.churn.scoring;

import io.liuke.churn.ScoringRun;
import io.liuke.derivation.Derivations;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** States, tiers and contacts as of the date of a scoring: the current ones, or those that a derivation kept as a view. */
@Component
class StandingsAsOf {

    private final ContextStore contexts;
    private final DerivedViewStore views;
    private final Derivations derivations;
    private final BusinessTime time;

    StandingsAsOf(ContextStore contexts, DerivedViewStore views, Derivations derivations, BusinessTime time) {
        this.contexts = contexts;
        this.views = views;
        this.derivations = derivations;
        this.time = time;
    }

    /** Plans the derivation that a view of {@code asOf} needs, unless there is one or one is planned. */
    void prepare(LocalDate asOf) {
        if (isView(asOf) && views.done(asOf).isEmpty() && !views.expected(asOf)) {
            derivations.start(asOf);
        }
    }

    /** Whether a scoring of that date must wait, because its derivation has not ended. */
    boolean underWay(LocalDate asOf) {
        return isView(asOf) && views.expected(asOf);
    }

    CustomerContexts contexts(ScoringRun run) {
        if (run.current()) {
            return contexts.current(run.asOf(), time.zone(), null);
        }
        if (!isView(run.asOf())) {
            return contexts.everybody(run.asOf(), time.zone());
        }
        long view = views.done(run.asOf())
                .orElseThrow(() -> new IllegalStateException("states and tiers as of " + run.asOf() + " are missing"));
        return contexts.view(view, run.asOf(), time.zone());
    }

    CustomerContexts current(Collection<Long> ids) {
        return contexts.current(time.today(), time.zone(), ids);
    }

    private boolean isView(LocalDate asOf) {
        return !asOf.equals(time.today());
    }
}
