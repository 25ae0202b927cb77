package io.liuke.churn.develop;

/**
 * What is known of somebody before they buy anything. What buying fills in (contacts, tiers, products) is no trait: it would
 * tell who has bought, not who will.
 */
public enum PotentialTrait {
    KIND,
    INDUSTRY,
    REGION,
    SOURCE,
    /** YES: a customer brought them; NO: none did, or nobody noted it. */
    REFERRED
}
