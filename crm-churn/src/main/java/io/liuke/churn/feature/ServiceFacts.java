package io.liuke.churn.feature;

/**
 * What passed between a customer and us besides orders, as far as it was known on the date.
 *
 * @param inbound contacts that the customer made in the last 90 days
 * @param outbound contacts that we made in the last 90 days
 * @param sinceTwoWay days since the last contact in which the customer took part; {@link #NEVER} without one
 * @param unanswered our contacts of the last 90 days since the customer last took part in one
 * @param promisesBroken promises that fell due in the last 365 days and were not kept on their day
 * @param ownerChanges how often the customer was given to another account manager in the last 365 days
 * @param serviceCost of the last 365 days, in the company's currency
 */
public record ServiceFacts(
        int inbound,
        int outbound,
        int sinceTwoWay,
        int unanswered,
        int promisesBroken,
        int ownerChanges,
        double serviceCost) {

    public static final int NEVER = -1;
    public static final ServiceFacts NOTHING = new ServiceFacts(0, 0, NEVER, 0, 0, 0, 0);
}
