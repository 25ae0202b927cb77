package io.liuke.staff;

import io.liuke.shared.BusinessTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is here, who is absent, who leaves. */
@Service
public class Availabilities {

    private final AvailabilityStore store;
    private final BusinessTime time;

    Availabilities(AvailabilityStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    public Availability of(StaffId staff) {
        return store.find(staff).orElseGet(() -> Availability.here(staff));
    }

    /** Of those who have something noted. */
    public Map<StaffId, Availability> noted() {
        return store.noted().stream().collect(Collectors.toMap(Availability::staff, Function.identity()));
    }

    /** @throws IllegalArgumentException if an absence ends before it begins, or has an end only */
    @Transactional
    public void note(Availability availability) {
        var from = availability.absentFrom();
        var until = availability.absentUntil();
        if (until != null && (from == null || until.isBefore(from))) {
            throw new IllegalArgumentException("an absence does not end before it begins");
        }
        if (store.save(availability, time.today()) == 0) {
            throw new NoSuchElementException("no user " + availability.staff().value());
        }
    }
}
