package io.liuke.churn.feature;

/** Features that say nearly the same, taken together before a reason is told: "buys less often", not five windows. */
public enum FeatureGroup {
    /** Silence against the own rhythm, and what the purchase model makes of it. */
    RHYTHM,
    /** How often. */
    FREQUENCY,
    /** For how much. */
    SPEND,
    /** Since when. */
    TENURE,
    RETURNS,
    DISCOUNTS,
    /** Contacts in either direction. */
    CONTACT,
    /** What was promised and not kept. */
    PROMISES,
    /** Who looks after them. */
    OWNER,
    /** What serving them cost. */
    SERVICE
}
