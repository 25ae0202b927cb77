package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.intake.TypedAmount;
import io.liuke.purchase.CostKind;
import io.liuke.purchase.EnterCost;
import io.liuke.staff.StaffId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A cost that somebody enters.
 *
 * @param amount as typed, with or without currency sign and separators
 */
public record CostForm(
        @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate spentOn,
        @NotNull CostKind kind,
        @NotBlank @Size(max = 30) String amount,
        @Size(max = 500) @Nullable String note) {

    static CostForm blank(LocalDate today) {
        return new CostForm(today, CostKind.SERVICE, "", null);
    }

    EnterCost toCommand(CustomerId customer, StaffId by) {
        String text = note == null || note.isBlank() ? null : note;
        return new EnterCost(customer, kind, spentOn, TypedAmount.read(amount).orElseThrow(), text, by);
    }
}
