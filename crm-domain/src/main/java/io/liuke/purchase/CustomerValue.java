package io.liuke.purchase;

/**
 * The money definitions, each made here and nowhere else. All amounts are in the company's currency, as of one date.
 *
 * <ul>
 *   <li><b>Profit</b> of an order: what it brought after the cost of the goods and its discount; the company's default
 *       margin stands in where an order has none, and what rests on it is shown as estimated.
 *   <li><b>Booked lifetime value</b> = profit so far − acquisition − service − offers − bad debt so far: "profit
 *       contribution less the cost of acquiring and keeping the customer" (Berger and Nasr, Customer Lifetime Value,
 *       Journal of Interactive Marketing 12, 1998), its past part, not discounted. What is expected stands apart from it.
 *   <li><b>Net value</b> of the last 12 months = profit − service − offers − bad debt of the 365 days that end with the
 *       date. Acquisition is left out: it was spent once, to decide whether to begin and not whether to go on. Receivables
 *       are in neither: what is owed may yet be paid.
 *   <li><b>Unprofitable</b>: the net value is below zero.
 * </ul>
 *
 * @param profit so far
 * @param profit365 of the 365 days that end with the date
 */
public record CustomerValue(double profit, double profit365, CustomerCosts costs) {

    /** What the database keeps of an amount; a difference of less is none. */
    private static final double SCALE = 10_000;

    /** Booked lifetime value. */
    public double booked() {
        return rounded(profit - costs.acquisition() - costs.service() - costs.offer() - costs.badDebt());
    }

    /** Net value of the last 12 months. */
    public double net365() {
        return rounded(profit365 - costs.service365() - costs.offer365() - costs.badDebt365());
    }

    public boolean isUnprofitable() {
        return net365() < 0;
    }

    private static double rounded(double amount) {
        return Math.round(amount * SCALE) / SCALE;
    }
}
