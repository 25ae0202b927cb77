package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.web.contact.ContactForm;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a customer's page. */
@Component
class CustomerPages {

    static final String VIEW = "customer/show";

    private static final int EVENTS = 20;

    private final CustomerHeadReadModel heads;
    private final CustomerPanels panels;
    private final TimelineReadModel timelines;
    private final Visibility visibility;
    private final BusinessTime time;

    CustomerPages(
            CustomerHeadReadModel heads,
            CustomerPanels panels,
            TimelineReadModel timelines,
            Visibility visibility,
            BusinessTime time) {
        this.heads = heads;
        this.panels = panels;
        this.timelines = timelines;
        this.visibility = visibility;
        this.time = time;
    }

    /** What the current user may do with the customer. */
    public record Rights(boolean change, boolean contact) {}

    /** The part of a timeline that somebody asked for. */
    record TimelineQuery(
            @Nullable String show,
            @Nullable String find,
            @Nullable String after) {

        static final TimelineQuery NEWEST = new TimelineQuery(null, null, null);
    }

    /** The whole page. A form that was refused stands in the model already and is shown again. */
    String show(long id, TimelineQuery query, Model model) {
        CustomerHead head = head(id, model);
        WorkPanel work = panels.fill(head, model);
        model.addAttribute("due", ContactForm.due(work.followups(), time.today()));
        timeline(head, query, model);
        return VIEW;
    }

    /** The page again, with the form of {@code action} as it was sent and what is wrong with it. */
    String again(long id, String action, Model model) {
        model.addAttribute("action", action);
        return show(id, TimelineQuery.NEWEST, model);
    }

    /** Only what the timeline's own requests need. */
    void timeline(long id, TimelineQuery query, Model model) {
        timeline(head(id, model), query, model);
    }

    CustomerHead head(long id, Model model) {
        CustomerHead head = heads.find(new CustomerId(id), visibility.scope()).orElseThrow(NotFound::new);
        model.addAttribute("customer", head);
        model.addAttribute("today", time.today());
        model.addAttribute(
                "may", new Rights(visibility.mayChange(head.ownerId()), visibility.mayContact(head.ownerId())));
        return head;
    }

    private void timeline(CustomerHead head, TimelineQuery query, Model model) {
        TimelineFilter filter = TimelineFilter.of(query.show());
        model.addAttribute("show", filter);
        model.addAttribute("find", query.find());
        model.addAttribute("filters", TimelineFilter.values());
        model.addAttribute("timeline", timelines.page(head.customerId(), filter, query.find(), query.after(), EVENTS));
    }
}
