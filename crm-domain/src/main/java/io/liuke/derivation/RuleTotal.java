package io.liuke.derivation;

/**
 * How many customers there are in a state or a tier by the rules in force, and how many there would be by a draft.
 *
 * @param segment its place in the draft, or {@link io.liuke.customer.CustomerRules#GENERAL}
 * @param key a state or a tier
 */
public record RuleTotal(int segment, RuleMove.Kind kind, String key, long before, long after) {}
