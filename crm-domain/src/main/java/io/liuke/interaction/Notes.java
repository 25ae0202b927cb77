package io.liuke.interaction;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody of us wants to remember about a customer. A note is no contact: it moves no clock and takes no minutes. */
@Service
public class Notes {

    private final NoteStore store;
    private final BusinessTime time;

    Notes(NoteStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /** @throws IllegalArgumentException if the text is blank */
    @Transactional
    public void add(CustomerId customer, String text, StaffId by) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a note says something");
        }
        store.insert(customer, text.strip(), by, time.now());
    }
}
