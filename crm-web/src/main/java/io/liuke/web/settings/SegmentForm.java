package io.liuke.web.settings;

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
 * @param loyalPurchases empty: the general loyalty rule
 */
record SegmentForm(
        @WholeNumber(min = 1, max = 99) String order,
        @Size(max = 80) String name,
        @Size(max = 500) String industries,
        @Size(max = 500) String regions,
        @Size(max = 500) String sources,
        @Pattern(regexp = "(?:[1-9]\\d{0,3})?") String gapAtLeast,
        @Pattern(regexp = RulesForm.FACTOR) String lossFactor,
        @WholeNumber(min = 1, max = 3650) String lossMinDays,
        @Pattern(regexp = "(?:[2-9]|[1-9]\\d{1,2})?") String loyalPurchases) {

    static SegmentForm of(int order, RuleSegment segment) {
        SegmentCondition condition = segment.condition();
        LoyaltyRule loyalty = segment.loyalty();
        return new SegmentForm(
                String.valueOf(order),
                segment.name(),
                String.join(", ", condition.industries()),
                String.join(", ", condition.regions()),
                String.join(", ", condition.sources()),
                text(condition.gapAtLeast()),
                segment.loss().factor().toPlainString(),
                String.valueOf(segment.loss().minDays()),
                text(loyalty == null ? null : loyalty.purchases()));
    }

    static SegmentForm blank(int order, LossRule general) {
        return new SegmentForm(
                String.valueOf(order),
                "",
                "",
                "",
                "",
                "",
                general.factor().toPlainString(),
                String.valueOf(general.minDays()),
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
    }

    RuleSegment toSegment(LoyaltyRule general) {
        SegmentCondition condition = new SegmentCondition(
                null,
                words(regions),
                words(industries),
                words(sources),
                gapAtLeast.isEmpty() ? null : Integer.valueOf(gapAtLeast),
                null);
        LoyaltyRule own = loyalPurchases.isEmpty()
                ? null
                : new LoyaltyRule(Integer.parseInt(loyalPurchases), general.windowDays(), general.quarters());
        return new RuleSegment(
                name, condition, new LossRule(new BigDecimal(lossFactor), Integer.parseInt(lossMinDays)), own);
    }

    private boolean saysNothing() {
        return gapAtLeast.isEmpty()
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

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
