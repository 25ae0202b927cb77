package io.liuke.pyramid;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's pyramid: its rule, and the boundaries of the latest ranking. */
@Service
public class Pyramid {

    private final TierStore store;

    Pyramid(TierStore store) {
        this.store = store;
    }

    public TierRule rule() {
        return store.rule();
    }

    /** Sets another rule; tiers follow once all customers are derived anew. */
    @Transactional
    public void change(TierRule rule) {
        store.saveRule(rule);
    }

    /** The boundaries of the latest ranking up to {@code asOf}; empty before the first. */
    public TierBoundaries latestBoundaries(LocalDate asOf) {
        return new TierBoundaries(store.latestBoundaries(asOf));
    }
}
