package io.liuke.web.customer;

import io.liuke.churn.RiskBand;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.StateChoices;
import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEffort;
import io.liuke.interaction.ContactEfforts;
import io.liuke.purchase.CostKind;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What forms and filters about customers offer. */
@Component
public class Choices {

    /** Direct sources, then indirect ones. */
    private static final List<String> SOURCES = List.of(
            "SURVEY",
            "CAMPAIGN",
            "SERVICE",
            "POINT_OF_SALE",
            "FAIR",
            "WEBSITE",
            "COMPLAINT",
            "MEDIA",
            "REGISTRY",
            "FINANCE",
            "CONSULTANT",
            "PURCHASED",
            "REFERRAL",
            "OTHER");

    private final StaffDirectory staff;
    private final Owners owners;
    private final ContactEfforts efforts;

    Choices(StaffDirectory staff, Owners owners, ContactEfforts efforts) {
        this.staff = staff;
        this.owners = owners;
        this.efforts = efforts;
    }

    public List<Option> channels() {
        return of("channel.", Channel.values());
    }

    /** The same, and none yet. */
    public List<Option> channelsOrNone() {
        return Stream.concat(Stream.of(Option.word("", "customer.channel.none")), channels().stream())
                .toList();
    }

    /** The channels, with what a contact by each usually takes. */
    public List<ContactEffort> efforts() {
        return efforts.list();
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

    public List<Option> flags() {
        return of("flag.", CustomerFlag.values());
    }

    public List<Option> sorts() {
        return Arrays.stream(CustomerSort.values())
                .map(sort -> Option.word(sort.parameter(), "customers.sort." + sort.name()))
                .toList();
    }

    /** Where a customer came from; a word of the company's own stays beside those that Liuke knows. */
    public List<Option> sources(@Nullable String stored) {
        List<Option> sources = new ArrayList<>();
        sources.add(Option.word("", "customer.source.none"));
        if (stored != null && !SOURCES.contains(stored)) {
            sources.add(Option.text(stored, stored));
        }
        SOURCES.forEach(source -> sources.add(Option.word(source, "source." + source)));
        return sources;
    }

    /** A value of a customer's form in words, for a sentence about it. */
    static MessageSourceResolvable said(String field, String value) {
        if (field.startsWith("consent")) {
            String word = value.isEmpty() ? "unasked" : value.equals("true") ? "yes" : "no";
            return new DefaultMessageSourceResolvable("consent." + word);
        }
        String[] codes = {field + "." + value};
        return new DefaultMessageSourceResolvable(codes, null, value.isEmpty() ? "–" : value);
    }

    /** Never asked, allowed, not allowed. */
    public List<Option> consents() {
        return List.of(
                Option.word("", "consent.unasked"),
                Option.word("true", "consent.yes"),
                Option.word("false", "consent.no"));
    }

    /** Where a person may move a customer in this state; first none, so that nobody is lost by a hasty click. */
    public List<Option> statesFrom(LifecycleState state) {
        LifecycleState[] states = StateChoices.from(state).toArray(LifecycleState[]::new);
        return Stream.concat(Stream.of(Option.word("", "customer.state.choose")), of("state.", states).stream())
                .toList();
    }

    public List<Option> costKinds() {
        return of("cost.", CostKind.values());
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
