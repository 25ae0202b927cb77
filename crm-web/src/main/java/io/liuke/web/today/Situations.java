package io.liuke.web.today;

import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the queue rests on, and who there is where it is empty. */
@Component
class Situations {

    private final StripReadModel strip;
    private final ComputationReadModel computations;
    private final StandingReadModel standings;
    private final Companies companies;

    Situations(
            StripReadModel strip, ComputationReadModel computations, StandingReadModel standings, Companies companies) {
        this.strip = strip;
        this.computations = computations;
        this.standings = standings;
        this.companies = companies;
    }

    Situation now() {
        StripReadModel.Basis basis = strip.basis();
        return new Situation(
                basis.scoredOn(),
                basis.probability(),
                companies.get().horizonDays(),
                computations.latest().orElse(null));
    }

    /** What is being computed, or has come to nothing; empty where all is done. */
    Optional<Computation> computing() {
        return computations.latest();
    }

    Standing standing(OwnerScope seen) {
        return standings.of(seen);
    }

    Optional<LocalDate> oldNewestOrder() {
        return standings.oldNewestOrder();
    }
}
