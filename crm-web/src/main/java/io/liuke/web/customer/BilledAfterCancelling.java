package io.liuke.web.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Charges that went on by themselves after the customer had cancelled. */
public record BilledAfterCancelling(LocalDate cancelledOn, int charges, BigDecimal amount, LocalDate lastOn) {}
