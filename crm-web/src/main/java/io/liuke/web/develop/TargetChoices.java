package io.liuke.web.develop;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.Customers;
import io.liuke.customer.LifecycleState;
import io.liuke.web.customer.CustomerAccess;
import io.liuke.web.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Between potential and target, several customers at once. */
@Component
class TargetChoices {

    private static final Pattern MOVED = Pattern.compile("[0-9]{1,18}-[0-9]{1,9}");

    private final Customers customers;
    private final CustomerAccess access;
    private final CurrentUser currentUser;
    private final MessageSource messages;

    TargetChoices(Customers customers, CustomerAccess access, CurrentUser currentUser, MessageSource messages) {
        this.customers = customers;
        this.access = access;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    /**
     * All or none; whoever is there already, or has bought meanwhile, stays as they are.
     *
     * @return who moved, each with the version that they have now: {@code ID-VERSION}
     */
    @Transactional
    public List<String> move(List<Long> ids, LifecycleState to) {
        List<String> moved = new ArrayList<>();
        for (long id : ids) {
            CustomerDetail customer = access.changeable(id);
            if (customer.state() == other(to)) {
                decide(customer, to, "develop.target.reason");
                moved.add(id + "-" + (customer.version() + 1));
            }
        }
        return moved;
    }

    /** @return how many; whoever was changed since is left alone */
    @Transactional
    public int moveBack(List<String> moved, LifecycleState from) {
        int back = 0;
        for (String one : moved.stream().filter(MOVED.asMatchPredicate()).toList()) {
            CustomerDetail customer = access.changeable(Long.parseLong(one.substring(0, one.indexOf('-'))));
            boolean untouched = one.equals(customer.id() + "-" + customer.version());
            if (untouched && customer.state() == from) {
                decide(customer, other(from), "develop.target.reason.undo");
                back++;
            }
        }
        return back;
    }

    private void decide(CustomerDetail customer, LifecycleState to, String reason) {
        String words = messages.getMessage(reason, null, LocaleContextHolder.getLocale());
        customers.decide(customer.customerId(), to, words, currentUser.id(), customer.version());
    }

    private static LifecycleState other(LifecycleState state) {
        return state == LifecycleState.TARGET ? LifecycleState.POTENTIAL : LifecycleState.TARGET;
    }
}
