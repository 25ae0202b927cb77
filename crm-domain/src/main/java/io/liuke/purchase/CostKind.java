package io.liuke.purchase;

/** What money was spent on for a customer. */
public enum CostKind {
    /** To win the customer. */
    ACQUISITION,
    /** To serve them: visits, delivery, support. */
    SERVICE,
    /** Gifts, points, vouchers; a discount within an order is in its profit already. */
    OFFER,
    /** What they will never pay. */
    BAD_DEBT,
    /** What they still owe: shown as a risk, in no sum of costs. An amount below zero takes off what was paid. */
    RECEIVABLE
}
