package io.liuke.web.today;

import io.liuke.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters as chips with their choices; pure. */
final class Filters {

    private Filters() {}

    /**
     * @param key of the message that says it; null: {@code label} does
     * @param address of the queue with this choice switched on or off
     */
    record Choice(@Nullable String key, @Nullable String label, String address, boolean chosen) {}

    /** One thing that can be asked for. */
    record Dimension(String name, List<Choice> choices) {

        public boolean asked() {
            return choices.stream().anyMatch(Choice::chosen);
        }

        public List<Choice> chosen() {
            return choices.stream().filter(Choice::chosen).toList();
        }
    }

    /** @param owners whose customers the reader may choose between; none: no such filter */
    static List<Dimension> of(QueueAddress address, List<StaffMember> owners) {
        List<Dimension> dimensions = new ArrayList<>();
        if (owners.size() > 1) {
            dimensions.add(owner(address, owners));
        }
        dimensions.add(many(address, "tier", QueueFilter.TIERS, "tier."));
        dimensions.add(many(address, "state", QueueFilter.STATES, "state."));
        dimensions.add(many(address, "band", QueueFilter.BANDS, "band."));
        dimensions.add(many(address, "reason", QueueFilter.REASONS, "today.reason."));
        dimensions.add(many(address, "stage", QueueFilter.STAGES, "stage."));
        dimensions.add(one(address, "next", QueueFilter.NEXT, "today.next."));
        dimensions.add(one(address, "consent", QueueFilter.CONSENTS, "channel."));
        dimensions.add(one(address, "show", QueueFilter.SHOWS, "today.show."));
        return dimensions;
    }

    private static Dimension many(QueueAddress address, String name, List<String> values, String words) {
        return new Dimension(
                name,
                values.stream()
                        .map(value -> choice(address, name, value, words, address.toggled(name, value)))
                        .toList());
    }

    private static Dimension one(QueueAddress address, String name, List<String> values, String words) {
        return new Dimension(
                name,
                values.stream()
                        .map(value -> choice(address, name, value, words, address.chosen(name, value)))
                        .toList());
    }

    private static Choice choice(QueueAddress address, String name, String value, String words, String to) {
        boolean noCase = name.equals("stage") && value.equals(QueueFilter.NONE);
        return new Choice(
                noCase ? "today.noCase" : words + value,
                null,
                to,
                address.filter().values(name).contains(value));
    }

    private static Dimension owner(QueueAddress address, List<StaffMember> owners) {
        List<Choice> choices = new ArrayList<>();
        owners.forEach(member -> choices.add(
                owner(address, null, member.name(), Long.toString(member.id().value()))));
        choices.add(owner(address, "dashboard.nobody", null, "0"));
        return new Dimension("owner", choices);
    }

    private static Choice owner(QueueAddress address, @Nullable String key, @Nullable String name, String id) {
        boolean chosen = address.filter().values("owner").contains(id);
        return new Choice(key, name, address.chosen("owner", id), chosen);
    }
}
