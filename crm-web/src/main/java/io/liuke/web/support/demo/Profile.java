package io.liuke.web.support.demo;

/**
 * What drives one customer of the demo. Days count from 0, when the books begin, to {@link #SPAN}, which is today.
 *
 * @param owner place of the account manager in {@link People#STAFF}; −1 for nobody
 * @param firstDay day of the first order; beyond today for those who have not bought
 * @param lastDay no order after it; beyond today for those who still buy
 * @param gap days between orders, on average
 * @param regularity shape of the gap's Erlang distribution: 1 as rain falls, 12 like clockwork
 * @param pauseDay an absence begins here and lasts {@code pauseDays}; 0 for none
 */
record Profile(
        int index,
        String name,
        boolean latin,
        Segment segment,
        int owner,
        int firstDay,
        int lastDay,
        double gap,
        int regularity,
        double basket,
        double discountHabit,
        Behaviour behaviour,
        int pauseDay,
        int pauseDays) {

    /** Two and a half years. */
    static final int SPAN = 913;

    boolean hasBought() {
        return firstDay <= SPAN;
    }

    boolean boughtOnce() {
        return firstDay == lastDay;
    }

    boolean stillBuys() {
        return lastDay > SPAN;
    }

    /** Bars take milk, syrup and cups (1), kitchens tea and decaf (2); people at home grind by hand, or do not. */
    int taste() {
        return index * 37 % 100 < 55 ? 1 : 2;
    }

    /** Money a year at the usual pace. */
    double yearlyRevenue() {
        return basket * 365 / gap;
    }

    Profile behaving(Behaviour changed) {
        return with(gap, regularity, changed, lastDay, pauseDay, pauseDays);
    }

    Profile endingOn(int day, Behaviour changed) {
        return with(gap, regularity, changed, day, pauseDay, pauseDays);
    }

    Profile pausing(int day, int days) {
        return with(gap, regularity, behaviour, lastDay, day, days);
    }

    /** The same with an irregular rhythm, neither weekly nor quarterly. */
    Profile unsteady() {
        return with(Math.min(34, Math.max(14, gap)), 1, behaviour, lastDay, pauseDay, pauseDays);
    }

    private Profile with(double every, int shape, Behaviour changed, int last, int pause, int days) {
        return new Profile(
                index,
                name,
                latin,
                segment,
                owner,
                firstDay,
                last,
                every,
                shape,
                basket,
                discountHabit,
                changed,
                pause,
                days);
    }
}
