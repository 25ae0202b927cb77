package io.liuke.pyramid;

import org.jspecify.annotations.Nullable;

/**
 * Who is a large customer 大客户, whose loss the company itself would feel: one in the highest tier, or one who brings at
 * least {@link #SHARE} of the company's profit. The second keeps a small company safe, whose highest tier is a single
 * customer while ten others carry it; at most a hundred can bring that much.
 */
public final class LargeCustomer {

    /** Of the company's profit of the last 12 months. */
    public static final double SHARE = 0.01;

    private LargeCustomer() {}

    /**
     * Whether somebody is one.
     *
     * @param tier null for whoever does not stand in the pyramid: lost or given up, there is nothing left to watch
     * @param profitShare 0 to 1; null while the company makes no profit
     */
    public static boolean is(@Nullable ValueTier tier, @Nullable Double profitShare) {
        return tier == ValueTier.PRIME || tier != null && profitShare != null && profitShare >= SHARE;
    }
}
