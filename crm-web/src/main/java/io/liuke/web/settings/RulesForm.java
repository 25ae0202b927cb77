package io.liuke.web.settings;

import io.liuke.customer.LifecycleRules;
import io.liuke.customer.LossRule;
import io.liuke.customer.LoyaltyRule;
import io.liuke.customer.RuleSegment;
import io.liuke.customer.SegmentedRules;
import io.liuke.derivation.RuleSet;
import io.liuke.pyramid.TierRule;
import io.liuke.web.support.FieldFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.validation.BindingResult;

/**
 * The rules as somebody types them; shares in percent.
 *
 * @param segments where there is room, one more than there are, to be filled in; a request without any has none
 * @param seen the draft that the form was made of
 */
record RulesForm(
        @Pattern(regexp = FACTOR) String lossFactor,
        @WholeNumber(min = 1, max = 3650) String lossMinDays,
        @WholeNumber(min = 2, max = 1000) String loyalPurchases,
        @WholeNumber(min = 7, max = 3650) String loyalWindowDays,
        @WholeNumber(min = 1, max = 40) String loyalQuarters,
        @WholeNumber(min = 1, max = 97) String primePercent,
        @WholeNumber(min = 1, max = 97) String majorPercent,
        @WholeNumber(min = 1, max = 97) String ordinaryPercent,
        @WholeNumber(min = 0, max = 50) String hysteresisPercent,
        @NotNull TierRule.Basis basis,
        @Size(max = SegmentedRules.MOST_SEGMENTS) List<@Valid SegmentForm> segments,
        long seen) {

    static final String FACTOR = "(?:[1-9]|[1-4]\\d|50)(?:\\.\\d{1,2})?";

    RulesForm {
        segments = segments == null ? List.of() : segments;
    }

    static RulesForm of(RuleSet rules, long seen) {
        LifecycleRules general = rules.lifecycle().general();
        TierRule tiers = rules.pyramid();
        List<SegmentForm> segments = new ArrayList<>();
        for (RuleSegment segment : rules.lifecycle().segments()) {
            segments.add(SegmentForm.of(segments.size() + 1, segment));
        }
        if (segments.size() < SegmentedRules.MOST_SEGMENTS) {
            segments.add(SegmentForm.blank(segments.size() + 1, general.loss()));
        }
        return new RulesForm(
                general.loss().factor().toPlainString(),
                String.valueOf(general.loss().minDays()),
                String.valueOf(general.loyalty().purchases()),
                String.valueOf(general.loyalty().windowDays()),
                String.valueOf(general.loyalty().quarters()),
                percent(tiers.primeShare()),
                percent(tiers.majorShare()),
                percent(tiers.ordinaryShare()),
                percent(tiers.hysteresis()),
                tiers.basis(),
                segments,
                seen);
    }

    /** What no single field can see. */
    void check(BindingResult binding) {
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).check(binding, "segments[" + i + "].");
        }
        if (!binding.hasErrors()
                && tierRule()
                                .ordinaryShare()
                                .add(tierRule().primeShare())
                                .add(tierRule().majorShare())
                                .compareTo(BigDecimal.ONE)
                        >= 0) {
            FieldFaults.reject(binding, "ordinaryPercent", "settings.rules.shares.wrong");
        }
    }

    RuleSet toRules() {
        LoyaltyRule loyalty = new LoyaltyRule(
                Integer.parseInt(loyalPurchases), Integer.parseInt(loyalWindowDays), Integer.parseInt(loyalQuarters));
        LossRule loss = new LossRule(new BigDecimal(lossFactor), Integer.parseInt(lossMinDays));
        List<RuleSegment> inOrder = segments.stream()
                .filter(segment -> !segment.isBlank())
                .sorted(Comparator.comparingInt(SegmentForm::place))
                .map(segment -> segment.toSegment(loyalty))
                .toList();
        return new RuleSet(new SegmentedRules(new LifecycleRules(loss, loyalty), inOrder), tierRule());
    }

    private TierRule tierRule() {
        return new TierRule(
                share(primePercent), share(majorPercent), share(ordinaryPercent), basis, share(hysteresisPercent));
    }

    private static BigDecimal share(String percent) {
        return BigDecimal.valueOf(Integer.parseInt(percent), 2);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).toPlainString();
    }
}
