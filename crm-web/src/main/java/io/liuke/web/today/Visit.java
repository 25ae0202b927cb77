package io.liuke.web.today;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/**
 * A request about the queue: the queue that it came from, and whether it wants a page or, by htmx, only the panel.
 */
record Visit(QueueAddress address, boolean htmx, HttpServletResponse response) {

    /** Back to the queue with a customer in the panel; by htmx the panel alone comes, and renews the queue beside it. */
    String to(long customer) {
        String address = htmx ? address().renewing(customer) : address().customer(customer, null);
        return "redirect:" + address;
    }

    /** What was sent could not be taken; the answer says why and keeps what was typed. */
    void refused(HttpStatus status) {
        response.setStatus(status.value());
    }
}
