package io.liuke.winback.casework;

import io.liuke.customer.CustomerId;
import io.liuke.customer.LifecycleState;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.winback.CaseAlreadyOpen;
import io.liuke.winback.CaseId;
import io.liuke.winback.CaseKind;
import io.liuke.winback.CaseStage;
import io.liuke.winback.Cases;
import io.liuke.winback.Diagnosis;
import io.liuke.winback.DiagnosisMissing;
import io.liuke.winback.NotAtRisk;
import io.liuke.winback.StageMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CaseService implements Cases {

    private final CaseStore store;
    private final BusinessTime time;

    CaseService(CaseStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public CaseId openSaveCase(CustomerId customer, StaffId by, @Nullable String note) {
        LifecycleState state = store.lockCustomer(customer);
        if (!state.isActive()) {
            throw new NotAtRisk(customer, state);
        }
        if (store.hasOpenCase(customer)) {
            throw new CaseAlreadyOpen(customer);
        }
        Instant now = time.now();
        CaseId id = store.insertSaveCase(customer, by, now, time.today());
        OpenCase opened = new OpenCase(customer.value(), id.value(), CaseKind.SAVE, CaseStage.AT_RISK, false, 0);
        store.addStep(opened, null, CaseStage.AT_RISK, note, by, now);
        return id;
    }

    @Override
    public void move(CustomerId customer, CaseId id, StageMove move, StaffId by, int version) {
        OpenCase found = store.lock(customer, id, version);
        found.stage().moveTo(move.to());
        if (move.to() == CaseStage.DIAGNOSED && !found.diagnosed()) {
            throw new DiagnosisMissing(id);
        }
        Instant now = time.now();
        store.move(found, move, now, time.today());
        store.addStep(found, found.stage(), move.to(), move.note(), by, now);
    }

    @Override
    public void diagnose(CustomerId customer, CaseId id, Diagnosis diagnosis, StaffId by, int version) {
        OpenCase found = store.lock(customer, id, version);
        store.diagnose(found, diagnosis);
        if (found.stage() == CaseStage.AT_RISK) {
            move(customer, id, new StageMove(CaseStage.DIAGNOSED, diagnosis.evidence(), null), by, version + 1);
        }
    }
}
