package io.liuke.churn.develop;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sort of customers the company wants 门当户对: its own criteria, beside what was learnt. */
@Service
public class Positioning {

    private final PositioningStore store;
    private final PotentialStore potentials;
    private final BusinessTime time;

    Positioning(PositioningStore store, PotentialStore potentials, BusinessTime time) {
        this.store = store;
        this.potentials = potentials;
        this.time = time;
    }

    /** Each class that people are in or that was decided about. */
    @Transactional(readOnly = true)
    public List<TraitClass> classes() {
        return store.classes();
    }

    /** The list of potential customers goes by it as soon as this returns. */
    @Transactional
    public void change(List<TraitWish> wishes, StaffId by) {
        wishes.forEach(wish -> store.save(wish, by, time.now()));
        potentials.score(null);
    }
}
