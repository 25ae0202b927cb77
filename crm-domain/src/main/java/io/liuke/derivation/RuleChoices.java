package io.liuke.derivation;

import io.liuke.customer.CustomerRules;
import io.liuke.customer.CustomerTraits;
import io.liuke.customer.SegmentedRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can apply to a customer, numbered, so that a number a customer is kept and not who they are: there are no more of
 * them than combinations of segments that fit somebody.
 */
final class RuleChoices {

    private final SegmentedRules rules;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<CustomerRules> choices = new ArrayList<>();

    RuleChoices(SegmentedRules rules) {
        this.rules = rules;
        choices.add(rules.ofAnyone()); // stands for all where no segment asks who a customer is
    }

    /** Whether {@link #numberFor} needs to be asked; else all have number 0. */
    boolean differ() {
        return rules.askForTraits();
    }

    int numberFor(CustomerTraits traits) {
        return numbers.computeIfAbsent(rules.fitting(traits), fitting -> {
            choices.add(rules.ofFitting(fitting));
            return choices.size() - 1;
        });
    }

    CustomerRules get(int number) {
        return choices.get(number);
    }
}
