package io.liuke.web.warning;

import java.util.List;
import org.springframework.stereotype.Component;

/** The open warnings of a customer, for the customer's page; in templates {@code @openWarnings}. */
@Component("openWarnings")
class OpenWarnings {

    private final WarningListReadModel list;

    OpenWarnings(WarningListReadModel list) {
        this.list = list;
    }

    public List<WarningRow> of(long customer) {
        return list.open(customer);
    }
}
