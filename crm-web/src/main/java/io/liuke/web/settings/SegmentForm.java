package io.liuke.web.settings;

import io.liuke.customer.CustomerKind;
import io.liuke.customer.LossRule;
import io.liuke.customer.LoyaltyRule;
import io.liuke.customer.RuleSegment;
import io.liuke.customer.SegmentCondition;
import io.liuke.web.support.FieldFaults;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A segment as somebody types it; without a name and a condition it is none.
 *
 * @param order by which the segments are asked
 * @param industries with commas between them; so are the regions and the sources
 * @param kind null: any
 * @param loyalPurchases empty: as the general loyalty rule has it; so are the window and the quarters
 */
record SegmentForm(
        @WholeNumber(min = 1, max = 99) String order,
        @Size(max = 80) String name,
        @Nullable CustomerKind kind,
        @Size(max = 500) String industries,
        @Size(max = 500) String regions,
        @Size(max = 500) String sources,
        @Pattern(regexp = GAP) String gapAtLeast,
        @Pattern(regexp = GAP) String gapAtMost,
        @Pattern(regexp = RulesForm.FACTOR) String lossFactor,
        @WholeNumber(min = 1, max = 3650) String lossMinDays,
        @WholeNumber(min = 2, max = 1000, optional = true) String loyalPurchases,
        @WholeNumber(min = 7, max = 3650, optional = true) String loyalWindowDays,
        @WholeNumber(min = 1, max = 40, optional = true) String loyalQuarters) {

    private static final String GAP = "(?:[1-9]\\d{0,3})?";

    /** A form that was made by hand may leave fields out. */
    SegmentForm {
        name = orEmpty(name);
        industries = orEmpty(industries);
        regions = orEmpty(regions);
        sources = orEmpty(sources);
        gapAtLeast = orEmpty(gapAtLeast);
        gapAtMost = orEmpty(gapAtMost);
        loyalPurchases = orEmpty(loyalPurchases);
        loyalWindowDays = orEmpty(loyalWindowDays);
        loyalQuarters = orEmpty(loyalQuarters);
    }

    static SegmentForm of(int order, RuleSegment segment) {
        SegmentCondition condition = segment.condition();
        LoyaltyRule loyalty = segment.loyalty();
        return new SegmentForm(
                String.valueOf(order),
                segment.name(),
                condition.kind(),
                String.join(", ", condition.industries()),
                String.join(", ", condition.regions()),
                String.join(", ", condition.sources()),
                text(condition.gapAtLeast()),
                text(condition.gapAtMost()),
                segment.loss().factor().toPlainString(),
                String.valueOf(segment.loss().minDays()),
                text(loyalty == null ? null : loyalty.purchases()),
                text(loyalty == null ? null : loyalty.windowDays()),
                text(loyalty == null ? null : loyalty.quarters()));
    }

    static SegmentForm blank(int order, LossRule general) {
        return new SegmentForm(
                String.valueOf(order),
                "",
                null,
                "",
                "",
                "",
                "",
                "",
                general.factor().toPlainString(),
                String.valueOf(general.minDays()),
                "",
                "",
                "");
    }

    boolean isBlank() {
        return name.isEmpty() && saysNothing();
    }

    int place() {
        return Integer.parseInt(order);
    }

    void check(BindingResult binding, String path) {
        if (name.isEmpty() && !saysNothing()) {
            FieldFaults.reject(binding, path + "name", "settings.rules.segment.name.missing");
        } else if (!name.isEmpty() && saysNothing()) {
            FieldFaults.reject(binding, path + "industries", "settings.rules.segment.everybody");
        }
        if (!binding.hasErrors()
                && !gapAtMost.isEmpty()
                && !gapAtLeast.isEmpty()
                && number(gapAtMost) < number(gapAtLeast)) {
            FieldFaults.reject(binding, path + "gapAtMost", "settings.rules.segment.gaps.wrong");
        }
    }

    RuleSegment toSegment(LoyaltyRule general) {
        SegmentCondition condition = new SegmentCondition(
                kind, words(regions), words(industries), words(sources), optional(gapAtLeast), optional(gapAtMost));
        LossRule loss = new LossRule(new BigDecimal(lossFactor), number(lossMinDays));
        return new RuleSegment(name, condition, loss, ownLoyalty(general));
    }

    private @Nullable LoyaltyRule ownLoyalty(LoyaltyRule general) {
        if (loyalPurchases.isEmpty() && loyalWindowDays.isEmpty() && loyalQuarters.isEmpty()) {
            return null;
        }
        return new LoyaltyRule(
                loyalPurchases.isEmpty() ? general.purchases() : number(loyalPurchases),
                loyalWindowDays.isEmpty() ? general.windowDays() : number(loyalWindowDays),
                loyalQuarters.isEmpty() ? general.quarters() : number(loyalQuarters));
    }

    private boolean saysNothing() {
        return kind == null
                && gapAtLeast.isEmpty()
                && gapAtMost.isEmpty()
                && words(industries).isEmpty()
                && words(regions).isEmpty()
                && words(sources).isEmpty();
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static int number(String typed) {
        return Integer.parseInt(typed);
    }

    private static @Nullable Integer optional(String typed) {
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
