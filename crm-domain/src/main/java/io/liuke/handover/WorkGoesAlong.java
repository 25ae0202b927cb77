package io.liuke.handover;

import io.liuke.customer.CustomersHandedOver;
import io.liuke.customer.HandoverId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever gets a customer gets the open work too, within the same transaction. */
@Component
class WorkGoesAlong {

    private final List<OwnedWork> works;

    WorkGoesAlong(List<OwnedWork> works) {
        this.works = works;
    }

    @EventListener
    void on(CustomersHandedOver handover) {
        HandoverId undone = handover.undoes();
        for (OwnedWork work : works) {
            if (undone == null) {
                work.goAlong(handover);
            } else {
                work.comeBack(undone);
            }
        }
    }
}
