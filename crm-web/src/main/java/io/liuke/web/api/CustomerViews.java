package io.liuke.web.api;

import io.liuke.churn.ChurnRisks;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerReadModel;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.ReasonWords;
import org.springframework.stereotype.Component;

/** Puts a {@link CustomerView} together. */
@Component
class CustomerViews {

    private final CustomerReadModel customers;
    private final StaffDirectory staff;
    private final ChurnRisks risks;
    private final ReasonWords words;

    CustomerViews(CustomerReadModel customers, StaffDirectory staff, ChurnRisks risks, ReasonWords words) {
        this.customers = customers;
        this.staff = staff;
        this.risks = risks;
        this.words = words;
    }

    CustomerView of(CustomerDetail customer) {
        Long ownerId = customer.ownerId();
        StaffMember owner =
                ownerId == null ? null : staff.find(new StaffId(ownerId)).orElse(null);
        CustomerView.Score score = risks.of(customer.customerId())
                .map(found -> CustomerView.Score.of(found, words))
                .orElse(null);
        return CustomerView.of(customer, owner, customers.people(customer.customerId()), score);
    }
}
