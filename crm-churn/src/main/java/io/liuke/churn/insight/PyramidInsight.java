package io.liuke.churn.insight;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The value pyramid as it stands: who is in which layer, what they bring, what is at stake, and who moves. */
@Service
public class PyramidInsight {

    private final PyramidFiguresReadModel figures;
    private final TierMovesReadModel moves;
    private final BusinessTime time;

    PyramidInsight(PyramidFiguresReadModel figures, TierMovesReadModel moves, BusinessTime time) {
        this.figures = figures;
        this.moves = moves;
        this.time = time;
    }

    /** The layers of the customers within {@code scope}; the lowest of each layer is that of the company. */
    @Transactional(readOnly = true)
    public PyramidFigures now(OwnerScope scope) {
        return new PyramidFigures(figures.tiers(scope));
    }

    /** The ways between the tiers since the end of {@code from}. */
    @Transactional(readOnly = true)
    public List<TierFlow> movesSince(LocalDate from, OwnerScope scope) {
        return moves.since(from, time.today(), scope);
    }

    /** Those who grow and lack at most a tenth to change to the next tier, the nearest first. */
    @Transactional(readOnly = true)
    public List<NearNextTier> nearNext(OwnerScope scope, int limit) {
        return moves.nearNext(scope, time.today(), limit);
    }
}
