package io.liuke.churn.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money at stake with the customers of one account manager.
 *
 * @param ownerId null: with customers whom nobody owns
 * @param customers who are active
 * @param inQueue how many of them stand in the queue
 * @param moneyInQueue what part of the money is theirs
 */
public record OwnerStake(
        @Nullable Long ownerId,
        @Nullable String ownerName,
        long customers,
        long inQueue,
        BigDecimal money,
        BigDecimal moneyInQueue) {}
