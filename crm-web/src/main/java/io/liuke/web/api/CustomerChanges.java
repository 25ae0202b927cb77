package io.liuke.web.api;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerId;
import io.liuke.customer.Customers;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.customer.CustomerForm;
import io.liuke.web.customer.Owners;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Applies a patch as a whole or not at all. */
@Service
class CustomerChanges {

    private final Customers customers;
    private final StaffDirectory staff;
    private final Owners owners;
    private final LocalValidatorFactoryBean validator;
    private final BusinessTime time;

    CustomerChanges(
            Customers customers,
            StaffDirectory staff,
            Owners owners,
            LocalValidatorFactoryBean validator,
            BusinessTime time) {
        this.customers = customers;
        this.staff = staff;
        this.owners = owners;
        this.validator = validator;
        this.time = time;
    }

    @Transactional
    public void apply(CustomerPatch patch, CustomerDetail now, StaffId by) {
        CustomerId id = now.customerId();
        CustomerForm form = patch.appliedTo(now);
        validate(form, patch);
        int version = form.version();
        if (patch.has("owner")) {
            customers.assign(id, owner(patch.owner(), now.ownerId()), by, version);
            version++;
        }
        customers.edit(id, form.profile(), form.consent(), form.cancelledOn(), version);
    }

    /** Only what is sent: an old fault in another field, as an import may bring it, keeps nobody from changing this one. */
    private void validate(CustomerForm form, CustomerPatch patch) {
        BeanPropertyBindingResult binding = new BeanPropertyBindingResult(form, "customer");
        validator.validate(form, binding);
        List<FieldError> errors = binding.getFieldErrors().stream()
                .filter(error -> patch.has(error.getField()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        LocalDate cancelled = form.cancelledOn();
        if (patch.has("cancelledOn") && cancelled != null && cancelled.isAfter(time.today())) {
            throw InvalidFields.ahead("cancelledOn", cancelled);
        }
    }

    private @Nullable StaffId owner(@Nullable String login, @Nullable Long now) {
        if (login == null) {
            return null;
        }
        return staff.findByLogin(login)
                .map(StaffMember::id)
                .filter(id -> Objects.equals(id.value(), now) || owners.may(id))
                .orElseThrow(() -> InvalidFields.nobody("owner", login));
    }
}
