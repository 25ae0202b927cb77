package io.liuke.churn.develop;

import io.liuke.churn.ScoringCompleted;
import io.liuke.customer.CustomerCreated;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerTraitsChanged;
import io.liuke.derivation.CustomersRederived;
import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import io.liuke.staff.OwnerScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the potential customers is most like those who became loyal. Learnt anew after each scoring of all; whoever is
 * created or changed meanwhile is placed at once by what was learnt.
 */
@Service
public class Potentials {

    private static final Logger log = LoggerFactory.getLogger(Potentials.class);

    private final PotentialReadModel readModel;
    private final PotentialStore store;
    private final BulkWork bulk;
    private final BusinessTime time;
    private final Jobs jobs;

    Potentials(PotentialReadModel readModel, PotentialStore store, BulkWork bulk, BusinessTime time, Jobs jobs) {
        this.readModel = readModel;
        this.store = store;
        this.bulk = bulk;
        this.time = time;
        this.jobs = jobs;
    }

    /** Empty until it was worked out for the first time. */
    public Optional<LikenessCard> card() {
        return readModel.card();
    }

    public Optional<Instant> computedAt() {
        return readModel.computedAt();
    }

    /** By likeness and positioning together, the highest first. */
    public List<PotentialRow> page(OwnerScope scope, PotentialFilter filter, PotentialCursor after, int limit) {
        return readModel.page(scope, filter, after, limit);
    }

    /** Has it worked out as of today, unless that is on its way. */
    @Transactional
    public void order() {
        jobs.start(PotentialTask.LIKENESS, "asked", new PotentialTask.Order("asked"));
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current()) {
            String name = Long.toString(scoring.scoring().value());
            jobs.start(PotentialTask.LIKENESS, name, new PotentialTask.Order(name));
        }
    }

    @EventListener
    void on(CustomerCreated created) {
        store.score(List.of(created.customer().value()));
    }

    @EventListener
    void on(CustomerTraitsChanged changed) {
        store.score(List.of(changed.customer().value()));
    }

    @EventListener
    void on(CustomersRederived derived) {
        store.score(derived.customers().stream().map(CustomerId::value).toList());
    }

    /** From nothing; what was there is seen until it is done. */
    @Transactional
    public void compute() {
        store.lock();
        bulk.takeRoom();
        List<PotentialMember> members =
                store.members(time.today().minusDays(PotentialGoal.CUSTOMER.days()), LikenessCard.SAMPLE);
        LikenessLearner.Learnt learnt = new LikenessLearner(members, time.today()).learn();
        store.saveClasses(learnt.effects());
        store.saveCard(learnt.card(), time.now());
        store.score(null);
        log.info("Potential customers are ranked by {}", learnt.card());
    }
}
