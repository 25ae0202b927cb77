package io.liuke.web.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A day on which the customer ordered, and for how much. */
public record OrderDay(LocalDate day, BigDecimal amount) {}
