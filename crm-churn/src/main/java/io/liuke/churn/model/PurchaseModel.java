package io.liuke.churn.model;

/**
 * A fitted BG/NBD or MBG/NBD model: what a history says about the weeks to come.
 *
 * <p>Both are Poisson buying with Gamma rates and a Beta-distributed chance of dropping out after a purchase. Sources:
 * Fader, Hardie &amp; Lee (2005), "Counting Your Customers the Easy Way", Marketing Science 24(2), equations 6–10, and
 * their note on P(alive); Batislam, Denizel &amp; Filiztekin (2007), IJRM 24, equations 5–9.
 */
public record PurchaseModel(PurchaseModelKind kind, PurchaseParameters parameters) {

    /**
     * P(alive | x, t_x, T), between 0 and 1. Never to be shown as a score: under BG/NBD it is 1 for every one-time
     * buyer by construction.
     */
    public double probabilityAlive(BuyingHistory history) {
        int chances = kind.dropoutChances(history.repeats());
        if (chances == 0) {
            return 1;
        }
        double shape = parameters.r() + history.repeats();
        double logOdds = Math.log(parameters.a())
                - Math.log(parameters.b() + chances - 1)
                + shape
                        * (Math.log(parameters.alpha() + history.age())
                                - Math.log(parameters.alpha() + history.firstToLast()));
        return 1 / (1 + Math.exp(logOdds));
    }

    /**
     * P1(t): the probability of at least one order within the next {@code weeks}, P(alive) · [1 − ((α+T)/(α+T+t))^(r+x)].
     */
    public double probabilityOfOrder(BuyingHistory history, double weeks) {
        return probabilityAlive(history) * probabilityOfOrderIfAlive(history, weeks);
    }

    /** E[X(t) | x, t_x, T]: expected order days within the next {@code weeks}. */
    public double expectedOrders(BuyingHistory history, double weeks) {
        return probabilityAlive(history) * expectedOrdersIfAlive(history, weeks);
    }

    /**
     * Expected order days within the next {@code weeks} of a customer who does order within them: E[X(t)] / P1(t). The
     * chance of being alive cancels, so this is safe for those who have surely gone.
     */
    public double expectedOrdersIfStaying(BuyingHistory history, double weeks) {
        return expectedOrdersIfAlive(history, weeks) / probabilityOfOrderIfAlive(history, weeks);
    }

    /** E[X(t)] of a customer at the moment of the first purchase: repeat orders expected within {@code weeks}. */
    public double expectedOrdersOfNewCustomer(double weeks) {
        return expectedOrders(new BuyingHistory(0, 0, 0), weeks);
    }

    private double probabilityOfOrderIfAlive(BuyingHistory history, double weeks) {
        double shape = parameters.r() + history.repeats();
        return -Math.expm1(-shape * Math.log1p(weeks / (parameters.alpha() + history.age())));
    }

    private double expectedOrdersIfAlive(BuyingHistory history, double weeks) {
        return ExpectedOrders.ifAlive(
                parameters.r() + history.repeats(),
                weeks / (parameters.alpha() + history.age()),
                parameters.a(),
                parameters.b() + kind.dropoutChances(history.repeats()));
    }
}
