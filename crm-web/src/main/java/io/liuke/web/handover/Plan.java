package io.liuke.web.handover;

import io.liuke.customer.HandoverKind;
import io.liuke.customer.NewOwner;
import io.liuke.handover.FairShares.Share;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Who gets whom, before anything is written. */
public record Plan(HandoverKind kind, Target target, List<Part> parts) {

    /** What one colleague gets. */
    public record Part(StaffMember to, Share share) {}

    public int customers() {
        return parts.stream().mapToInt(part -> part.share().customers()).sum();
    }

    public BigDecimal money() {
        return parts.stream().map(part -> part.share().money()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Takes the open work with customers of others, where their owner cannot: who gets fewest customers. */
    public StaffMember rest() {
        return parts.stream()
                .min(Comparator.comparing((Part part) -> part.share().customers())
                        .thenComparing(part -> part.to().id().value()))
                .orElseThrow()
                .to();
    }

    List<NewOwner> owners() {
        return parts.stream().flatMap(part -> part.share().owners().stream()).toList();
    }

    StaffId restTo() {
        return rest().id();
    }

    /** Differs if anybody would go to somebody else: what was seen is what is done. */
    public String fingerprint() {
        return Integer.toHexString(owners().hashCode()) + "-" + customers() + "-" + restTo().value();
    }
}
