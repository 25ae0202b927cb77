package io.liuke.churn.scoring;

import io.liuke.churn.KeptModel;
import io.liuke.churn.KeptModels;
import io.liuke.churn.ModelId;
import io.liuke.churn.ModelPin;
import io.liuke.churn.ModelRefused;
import io.liuke.churn.ScoringId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.staff.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptModelService implements KeptModels {

    private final KeptModelStore store;
    private final ScoringPlanner planner;
    private final Companies companies;
    private final BusinessTime time;

    KeptModelService(KeptModelStore store, ScoringPlanner planner, Companies companies, BusinessTime time) {
        this.store = store;
        this.planner = planner;
        this.companies = companies;
        this.time = time;
    }

    @Override
    public List<KeptModel> latest(int limit) {
        return store.latest(limit);
    }

    @Override
    public Optional<KeptModel> find(ModelId id) {
        return store.find(id);
    }

    @Override
    public Optional<ModelPin> pin() {
        return store.pin();
    }

    @Override
    @Transactional
    public void keep(ModelId id, String reason, StaffId by) {
        KeptModel model = store.find(id).orElseThrow();
        if (reason.isBlank()) {
            throw new ModelRefused(ModelRefused.Cause.NO_REASON);
        }
        if (model.card().horizonDays() != companies.get().horizonDays()) {
            throw new ModelRefused(ModelRefused.Cause.OTHER_HORIZON);
        }
        store.end(by, time.now());
        store.insert(new ModelPin(id, reason.strip(), by, time.now()));
        planner.start(null, null);
    }

    @Override
    public ScoringId train() {
        return planner.relearn();
    }

    @Override
    @Transactional
    public void letGo(StaffId by) {
        if (store.end(by, time.now())) {
            planner.relearn();
        }
    }
}
