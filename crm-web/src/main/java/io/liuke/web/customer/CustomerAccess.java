package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerReadModel;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The customer of a request, if the current user may see, contact or change them. One whom they may not see is not there
 * (404); one whom they see and may not change is refused (403).
 */
@Component
public class CustomerAccess {

    private final CustomerReadModel customers;
    private final Visibility visibility;

    CustomerAccess(CustomerReadModel customers, Visibility visibility) {
        this.customers = customers;
        this.visibility = visibility;
    }

    public CustomerDetail visible(long id) {
        return seen(customers.find(new CustomerId(id)));
    }

    public CustomerDetail visible(String code) {
        return seen(customers.findByCode(code).flatMap(customers::find));
    }

    /** Also for support, who log contacts and follow up for everybody. */
    public CustomerDetail contactable(long id) {
        CustomerDetail customer = visible(id);
        visibility.requireContact(customer.ownerId());
        return customer;
    }

    public CustomerDetail changeable(long id) {
        CustomerDetail customer = visible(id);
        visibility.requireChange(customer.ownerId());
        return customer;
    }

    private CustomerDetail seen(Optional<CustomerDetail> customer) {
        return customer.filter(found -> visibility.maySee(found.ownerId())).orElseThrow(NotFound::new);
    }
}
