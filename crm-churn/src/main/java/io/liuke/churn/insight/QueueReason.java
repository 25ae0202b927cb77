package io.liuke.churn.insight;

import io.liuke.churn.ReasonCode;
import java.math.BigDecimal;

/** How many customers of the queue have a reason as their first, and what is at stake with them. */
public record QueueReason(ReasonCode code, long customers, BigDecimal money) {}
