package io.liuke.web.customer;

import io.liuke.churn.RiskBand;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.StateChoices;
import io.liuke.interaction.Channel;
import io.liuke.interaction.Direction;
import io.liuke.pyramid.ValueTier;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.web.support.Option;
import io.liuke.winback.CaseStage;
import io.liuke.winback.LossCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms and filters about customers offer. */
@Component
public class Choices {

    private final StaffDirectory staff;
    private final Owners owners;

    Choices(StaffDirectory staff, Owners owners) {
        this.staff = staff;
        this.owners = owners;
    }

    public List<Option> channels() {
        return of("channel.", Channel.values());
    }

    /** The same, and none yet. */
    public List<Option> channelsOrNone() {
        return Stream.concat(Stream.of(Option.word("", "customer.channel.none")), channels().stream())
                .toList();
    }

    public List<Option> directions() {
        return List.of(
                Option.word(Direction.OUTBOUND.name(), "customer.contact.outbound"),
                Option.word(Direction.INBOUND.name(), "customer.contact.inbound"));
    }

    public List<Option> kinds() {
        return of("kind.", CustomerKind.values());
    }

    public List<Option> states() {
        return of("state.", LifecycleState.values());
    }

    public List<Option> tiers() {
        return of("tier.", ValueTier.values());
    }

    public List<Option> bands() {
        return of("band.", RiskBand.values());
    }

    public List<Option> sorts() {
        return Arrays.stream(CustomerSort.values())
                .map(sort -> Option.word(sort.parameter(), "customers.sort." + sort.name()))
                .toList();
    }

    /** Never asked, allowed, not allowed. */
    public List<Option> consents() {
        return List.of(
                Option.word("", "consent.unasked"),
                Option.word("true", "consent.yes"),
                Option.word("false", "consent.no"));
    }

    /** Where a person may move a customer in this state. */
    public List<Option> statesFrom(LifecycleState state) {
        return of("state.", StateChoices.from(state).toArray(LifecycleState[]::new));
    }

    public List<Option> stagesFrom(CaseStage stage) {
        return of("stage.", stage.next().toArray(CaseStage[]::new));
    }

    public List<Option> causes() {
        List<Option> causes = new ArrayList<>();
        causes.add(Option.word("", "customer.diagnosis.open"));
        causes.addAll(of("cause.", LossCause.values()));
        return causes;
    }

    /** Those who may own a customer. */
    public List<Option> owners() {
        return owners.all().stream()
                .map(member -> Option.text(Long.toString(member.id().value()), member.name()))
                .toList();
    }

    /** The same, and nobody. */
    public List<Option> ownersOrNobody() {
        return Stream.concat(Stream.of(Option.word("", "customer.owner.nobody")), owners().stream())
                .toList();
    }

    /** The same for the filter of the list, where nobody is a choice and not the lack of one. */
    public List<Option> ownersInFilter() {
        String nobody = Long.toString(CustomerFilter.NOBODY);
        return Stream.concat(Stream.of(Option.word(nobody, "customer.owner.nobody")), owners().stream())
                .toList();
    }

    /** Those who may have a follow-up. */
    public List<Option> doers() {
        return staff.enabled(Role.values()).stream()
                .map(member -> Option.text(Long.toString(member.id().value()), member.name()))
                .toList();
    }

    private static List<Option> of(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Option.word(value.name(), prefix + value.name()))
                .toList();
    }
}
