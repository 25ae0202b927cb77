package io.liuke.purchase;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cost that somebody enters by hand; an amount below zero takes off. */
public record EnterCost(
        CustomerId customer,
        CostKind kind,
        LocalDate spentOn,
        BigDecimal amount,
        @Nullable String note,
        StaffId by) {}
