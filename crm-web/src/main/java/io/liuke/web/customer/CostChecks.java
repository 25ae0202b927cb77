package io.liuke.web.customer;

import io.liuke.intake.TypedAmount;
import io.liuke.shared.BusinessTime;
import io.liuke.web.support.FieldFaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What a cost of a request must be, beyond what its form says. */
@Component
class CostChecks {

    /** As in an import. */
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final BusinessTime time;

    CostChecks(BusinessTime time) {
        this.time = time;
    }

    /**
     * Spent by now, and some amount.
     *
     * @param form null where one of its fields could not be read; the others are still looked at
     */
    void check(@Nullable CostForm form, BindingResult binding) {
        if (form != null && !binding.hasFieldErrors("spentOn")) {
            reject(binding, "spentOn", faultOf(form.spentOn()));
        }
        if (!binding.hasFieldErrors("amount")) {
            reject(binding, "amount", faultOf((String) binding.getFieldValue("amount")));
        }
    }

    private @Nullable String faultOf(LocalDate spentOn) {
        if (spentOn.isAfter(time.today())) {
            return "customer.cost.future";
        }
        return spentOn.isBefore(OLDEST) ? "customer.cost.old" : null;
    }

    private static @Nullable String faultOf(@Nullable String amount) {
        BigDecimal read = amount == null ? null : TypedAmount.read(amount).orElse(null);
        if (read == null) {
            return "customer.cost.unreadable";
        }
        return read.signum() == 0 ? "customer.cost.zero" : null;
    }

    private static void reject(BindingResult binding, String field, @Nullable String fault) {
        if (fault != null) {
            FieldFaults.reject(binding, field, fault);
        }
    }
}
