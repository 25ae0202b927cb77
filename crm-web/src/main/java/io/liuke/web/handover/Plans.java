package io.liuke.web.handover;

import io.liuke.customer.HandoverKind;
import io.liuke.handover.FairShares;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.staff.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans by rule who gets the customers of a leaver. */
@Component
class Plans {

    private final OwnedCustomersReadModel customers;
    private final Receivers receivers;

    Plans(OwnedCustomersReadModel customers, Receivers receivers) {
        this.customers = customers;
        this.receivers = receivers;
    }

    /** Empty if the target is nobody who may be given customers. */
    Optional<Plan> of(StaffId leaver, @Nullable Target target) {
        if (target == null) {
            return Optional.empty();
        }
        List<StaffMember> people = target.team()
                ? receivers.ofTeam(leaver, new TeamId(target.id()))
                : receivers.find(leaver, target.id()).stream().toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<StaffId, StaffMember> byId =
                people.stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
        List<Plan.Part> parts = FairShares.of(customers.stakes(leaver), byId.keySet()).stream()
                .map(share ->
                        new Plan.Part(Optional.ofNullable(byId.get(share.to())).orElseThrow(), share))
                .toList();
        return Optional.of(new Plan(target.team() ? HandoverKind.SPREAD : HandoverKind.ONE, target, parts));
    }
}
