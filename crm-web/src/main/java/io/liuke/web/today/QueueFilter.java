package io.liuke.web.today;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import io.liuke.winback.CaseKind;
import io.liuke.winback.CaseStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a queue is looked at, as it stands in the address. Words that mean nothing here are dropped, so that an old or
 * mistyped address still shows a queue.
 *
 * @param scope mine, team or all; null: what is usual for the role
 * @param owner the id of one owner; 0: whom nobody owns
 * @param stage stages of an open save case, or NONE
 * @param next NONE, TODAY or LATER: when the next follow-up is due
 * @param consent EMAIL, SMS or PHONE: the way by which the customer agreed to be reached
 * @param show another list than those who are to be worked: of {@link #SHOWS}
 */
record QueueFilter(
        @Nullable String scope,
        @Nullable Long owner,
        @Nullable List<String> tier,
        @Nullable List<String> state,
        @Nullable List<String> band,
        @Nullable List<String> reason,
        @Nullable List<String> stage,
        @Nullable String next,
        @Nullable String consent,
        @Nullable String show) {

    static final String NONE = "NONE";
    static final List<String> TIERS = names(ValueTier.values());
    static final List<String> STATES = Stream.of(LifecycleState.values())
            .filter(LifecycleState::isActive)
            .map(Enum::name)
            .toList();
    static final List<String> BANDS = List.of("HIGH", "MEDIUM", "LOW");
    static final List<String> REASONS = List.of(
            "SILENCE_BEYOND_RHYTHM",
            "NO_SECOND_ORDER",
            "SPEND_FALLING",
            "ORDERS_THINNING",
            "DISCOUNT_SHARE_RISING",
            "LARGE_CUSTOMER_SLIPPING",
            "RETURNS",
            "PROMISE_OVERDUE");
    static final List<String> STAGES = stages();
    static final List<String> NEXT = List.of(NONE, "TODAY", "LATER");
    static final List<String> CONSENTS = List.of("PHONE", "EMAIL", "SMS");
    /** In the queue since yesterday. */
    static final String NEW = "NEW";
    /** Of the queue, and needing nothing more today. */
    static final String WORKED = "WORKED";
    /** With a follow-up or promise that is late, in the queue or not. */
    static final String OVERDUE = "OVERDUE";

    static final String SNOOZED = "SNOOZED";
    static final String FALSE_ALARM = "FALSE_ALARM";
    static final List<String> SHOWS = List.of(NEW, OVERDUE, WORKED, SNOOZED, FALSE_ALARM);

    QueueFilter {
        scope = Scope.of(scope).map(Enum::name).orElse(null);
        tier = known(tier, TIERS);
        state = known(state, STATES);
        band = known(band, BANDS);
        reason = known(reason, REASONS);
        stage = known(stage, STAGES);
        show = OVERDUE.equals(next) ? OVERDUE : known(show, SHOWS); // an address of before
        next = known(next, NEXT);
        consent = known(consent, CONSENTS);
    }

    /** The same queue, unfiltered. */
    QueueFilter onlyScope() {
        return new QueueFilter(scope, null, null, null, null, null, null, null, null, null);
    }

    boolean shows(String list) {
        return list.equals(show);
    }

    /** Whether those are asked for who need not stand in the queue. */
    boolean aside() {
        return shows(OVERDUE) || shows(SNOOZED) || shows(FALSE_ALARM);
    }

    /** Whether anything but the scope is asked for. */
    public boolean narrows() {
        return owner != null
                || next != null
                || consent != null
                || show != null
                || Stream.of(tier, state, band, reason, stage).anyMatch(list -> list != null && !list.isEmpty());
    }

    /** The values of a dimension as they stand in the address. */
    public List<String> values(String dimension) {
        return switch (dimension) {
            case "scope" -> one(scope);
            case "owner" -> one(owner == null ? null : owner.toString());
            case "tier" -> some(tier);
            case "state" -> some(state);
            case "band" -> some(band);
            case "reason" -> some(reason);
            case "stage" -> some(stage);
            case "next" -> one(next);
            case "consent" -> one(consent);
            case "show" -> one(show);
            default -> List.of();
        };
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> some(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static @Nullable String known(@Nullable String asked, List<String> words) {
        return asked != null && words.contains(asked) ? asked : null;
    }

    private static List<String> known(@Nullable List<String> asked, List<String> words) {
        return asked == null
                ? List.of()
                : words.stream().filter(asked::contains).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> stages() {
        List<String> stages = new ArrayList<>(
                CaseKind.SAVE.path().stream().map(CaseStage::name).toList());
        stages.add(NONE);
        return List.copyOf(stages);
    }
}
