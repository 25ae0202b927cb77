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
import io.liuke.winback.CaseStage;
import io.liuke.winback.LossCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms and filters about customers offer; in templates {@code @choices}. */
@Component("choices")
public class Choices {

    private final StaffDirectory staff;

    Choices(StaffDirectory staff) {
        this.staff = staff;
    }

    public List<Choice> channels() {
        return of("channel.", Channel.values());
    }

    /** The same, and none yet. */
    public List<Choice> channelsOrNone() {
        return Stream.concat(Stream.of(Choice.said("", "customer.channel.none")), channels().stream())
                .toList();
    }

    public List<Choice> directions() {
        return List.of(
                Choice.said(Direction.OUTBOUND.name(), "customer.contact.outbound"),
                Choice.said(Direction.INBOUND.name(), "customer.contact.inbound"));
    }

    public List<Choice> kinds() {
        return of("kind.", CustomerKind.values());
    }

    public List<Choice> states() {
        return of("state.", LifecycleState.values());
    }

    public List<Choice> tiers() {
        return of("tier.", ValueTier.values());
    }

    public List<Choice> bands() {
        return of("band.", RiskBand.values());
    }

    public List<Choice> sorts() {
        return Arrays.stream(CustomerSort.values())
                .map(sort -> Choice.said(sort.parameter(), "customers.sort." + sort.name()))
                .toList();
    }

    /** Never asked, allowed, not allowed. */
    public List<Choice> consents() {
        return List.of(
                Choice.said("", "consent.unasked"),
                Choice.said("true", "consent.yes"),
                Choice.said("false", "consent.no"));
    }

    /** Where a person may move a customer in this state. */
    public List<Choice> statesFrom(LifecycleState state) {
        return of("state.", StateChoices.from(state).toArray(LifecycleState[]::new));
    }

    public List<Choice> stagesFrom(CaseStage stage) {
        return of("stage.", stage.next().toArray(CaseStage[]::new));
    }

    public List<Choice> causes() {
        List<Choice> causes = new ArrayList<>();
        causes.add(Choice.said("", "customer.diagnosis.open"));
        causes.addAll(of("cause.", LossCause.values()));
        return causes;
    }

    /** Those who may own a customer. */
    public List<Choice> owners() {
        return staff.enabled(Role.ACCOUNT_MANAGER, Role.MANAGER).stream()
                .map(member -> Choice.named(Long.toString(member.id().value()), member.name()))
                .toList();
    }

    /** The same, and nobody. */
    public List<Choice> ownersOrNobody() {
        return Stream.concat(Stream.of(Choice.said("", "customer.owner.nobody")), owners().stream())
                .toList();
    }

    /** The same for the filter of the list, where nobody is a choice and not the lack of one. */
    public List<Choice> ownersInFilter() {
        String nobody = Long.toString(CustomerFilter.NOBODY);
        return Stream.concat(Stream.of(Choice.said(nobody, "customer.owner.nobody")), owners().stream())
                .toList();
    }

    /** Those who may have a follow-up. */
    public List<Choice> doers() {
        return staff.enabled(Role.values()).stream()
                .map(member -> Choice.named(Long.toString(member.id().value()), member.name()))
                .toList();
    }

    private static List<Choice> of(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> Choice.of(prefix, value)).toList();
    }
}
