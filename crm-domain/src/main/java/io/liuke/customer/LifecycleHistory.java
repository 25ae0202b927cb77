package io.liuke.customer;

import static io.liuke.customer.LifecycleState.FIRST_TIME;
import static io.liuke.customer.LifecycleState.LOST;
import static io.liuke.customer.LifecycleState.LOYAL;
import static io.liuke.customer.LifecycleState.POTENTIAL;
import static io.liuke.customer.LifecycleState.REPEAT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of one customer, replayed from what is known: order days, people's decisions, a cancellation. It is a
 * pure function of them, so it answers for any date, and one customer's page and the nightly run over all agree.
 *
 * <p>On one day orders come first, then decisions, then a cancellation; a rule that falls due on the day of an order
 * does not fire. A decision that late data made illegal (someone who turns out to have bought cannot be a TARGET) is
 * passed over.
 */
public final class LifecycleHistory {

    private static final int NEVER = Integer.MAX_VALUE;

    private final CustomerRules choice;
    private final double companyGap;
    private final int[] orders;
    private final List<StateTransition> changes = new ArrayList<>();

    private LifecycleState state = POTENTIAL;
    /** Order days so far. */
    private int seen;
    /** What applies with the rhythm that these show. */
    private LifecycleRules rules;

    private LifecycleHistory(CustomerRules choice, double companyGap, int[] orders) {
        this.choice = choice;
        this.rules = choice.at(Double.NaN);
        this.companyGap = companyGap;
        this.orders = orders;
    }

    /**
     * Replays up to and including {@code until}. Everyone begins as POTENTIAL.
     *
     * @param orders order days as epoch days, ascending and distinct; later ones than {@code until} are not looked at
     * @param decisions ascending by day
     * @param cancelledOn epoch day of a cancellation, or null
     * @param companyGap the company's usual gap between order days in days; stands in where a customer has no gap yet
     */
    public static List<StateTransition> replay(
            int[] orders,
            List<StateDecision> decisions,
            @Nullable Integer cancelledOn,
            CustomerRules rules,
            double companyGap,
            int until) {
        LifecycleHistory history = new LifecycleHistory(rules, companyGap, orders);
        history.run(decisions, cancelledOn, until);
        return history.changes;
    }

    /**
     * The epoch day on which the loss rule fires if nothing is bought after {@code orders[count - 1]}.
     *
     * @param count order days to look at, at least 1
     */
    public static int lossDay(int[] orders, int count, CustomerRules rules, double companyGap) {
        return lossDay(orders, count, rules.at(ownGap(orders, count)), companyGap);
    }

    private static int lossDay(int[] orders, int count, LifecycleRules rules, double companyGap) {
        double gap = count > 1 ? ownGap(orders, count) : companyGap;
        return orders[count - 1] + rules.loss().toleratedSilence(gap) + 1;
    }

    /** The usual gap that the first {@code count} order days show, in days; NaN before the second. */
    public static double ownGap(int[] orders, int count) {
        return count > 1 ? (orders[count - 1] - orders[0]) / (double) (count - 1) : Double.NaN;
    }

    private void run(List<StateDecision> decisions, @Nullable Integer cancelledOn, int until) {
        int decision = 0;
        int cancellation = cancelledOn == null ? NEVER : cancelledOn;
        while (true) {
            int nextOrder = seen < orders.length ? orders[seen] : NEVER;
            int nextDecision =
                    decision < decisions.size() ? decisions.get(decision).day() : NEVER;
            int day = Math.min(nextOrder, Math.min(nextDecision, cancellation));
            if (day > until || day == NEVER) {
                applyRulesBefore(until + 1);
                return;
            }
            applyRulesBefore(day);
            if (nextOrder == day) {
                order(day);
            } else if (nextDecision == day) {
                decide(decisions.get(decision++));
            } else {
                cancel(day);
                cancellation = NEVER;
            }
        }
    }

    private void order(int day) {
        seen++;
        LifecycleRules before = rules;
        rules = choice.at(ownGap(orders, seen));
        switch (state) {
            case POTENTIAL, TARGET -> move(day, FIRST_TIME, TransitionCause.PURCHASE, false);
            case FIRST_TIME -> move(day, REPEAT, TransitionCause.PURCHASE, false);
            case LOST -> move(day, REPEAT, TransitionCause.PURCHASE, true);
            case NON_CUSTOMER -> move(day, seen == 1 ? FIRST_TIME : REPEAT, TransitionCause.PURCHASE, false);
            case REPEAT, LOYAL -> {}
        }
        if (state == REPEAT && isLoyal(day)) {
            move(day, LOYAL, TransitionCause.RULE, false);
        } else if (state == LOYAL && rules != before && !isLoyal(day)) {
            move(day, REPEAT, TransitionCause.RULE, false);
        }
    }

    private boolean isLoyal(int day) {
        return rules.loyalty().holds(orders, windowStart(day), seen);
    }

    private void decide(StateDecision decision) {
        if (state.next().contains(decision.to())) {
            add(new StateTransition(
                    decision.day(),
                    state,
                    decision.to(),
                    TransitionCause.PERSON,
                    false,
                    decision.reason(),
                    decision.staffId()));
        }
    }

    private void cancel(int day) {
        if (state.isActive()) {
            move(day, LOST, TransitionCause.CANCELLATION, false);
        }
    }

    /** Fires the rules that fall due before {@code day}: loss by silence, and loyalty that no longer holds. */
    private void applyRulesBefore(int day) {
        while (state.isActive()) {
            int loss = lossDay(orders, seen, rules, companyGap);
            int loyaltyEnds = state == LOYAL ? loyaltyEnd() : NEVER;
            if (Math.min(loss, loyaltyEnds) >= day) {
                return;
            }
            if (loss <= loyaltyEnds) {
                move(loss, LOST, TransitionCause.RULE, false);
            } else {
                move(loyaltyEnds, REPEAT, TransitionCause.RULE, false);
            }
        }
    }

    /** The first day on which so many orders have left the window that the loyalty rule no longer holds. */
    private int loyaltyEnd() {
        int first = windowStart(changes.get(changes.size() - 1).day());
        while (rules.loyalty().holds(orders, first, seen)) {
            first++;
        }
        return orders[first - 1] + rules.loyalty().windowDays();
    }

    /** Index of the first order within the loyalty window that ends on {@code day}. */
    private int windowStart(int day) {
        int first = seen - 1;
        while (first > 0 && orders[first - 1] > day - rules.loyalty().windowDays()) {
            first--;
        }
        return first;
    }

    private void move(int day, LifecycleState target, TransitionCause cause, boolean regained) {
        add(new StateTransition(day, state, target, cause, regained, null, null));
    }

    private void add(StateTransition change) {
        state = state.moveTo(change.to());
        changes.add(change);
    }
}
