package io.liuke.churn.insight;

/** What a large customer 大客户 can cost the company besides leaving it, and that. */
public enum LargeRisk {
    /** Money they owe, and money they will never pay. */
    MONEY,
    /** How often they buy at a discount only. */
    PROFIT,
    /** Hours and money that serving them takes. */
    MANAGEMENT,
    /** That they leave, with the money at stake. */
    LEAVING
}
