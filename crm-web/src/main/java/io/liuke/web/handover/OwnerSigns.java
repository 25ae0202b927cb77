package io.liuke.web.handover;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.Availabilities;
import io.liuke.staff.Availability;
import io.liuke.staff.StaffId;
import io.liuke.web.support.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer's page says when the owner leaves or is away for long; for templates. */
@Component("ownerSigns")
public class OwnerSigns {

    private final Availabilities availabilities;
    private final BusinessTime time;
    private final Formats formats;

    OwnerSigns(Availabilities availabilities, BusinessTime time, Formats formats) {
        this.availabilities = availabilities;
        this.time = time;
        this.formats = formats;
    }

    /** @param key message key, with the dates as its arguments */
    public record Sign(String key, Object[] dates) {}

    /** Null: nothing to say. */
    public @Nullable Sign of(@Nullable Long owner) {
        if (owner == null) {
            return null;
        }
        Availability availability = availabilities.of(new StaffId(owner));
        Availability.Sign sign = availability.sign(time.today());
        if (sign == null) {
            return null;
        }
        return switch (sign) {
            case LEAVES, LEFT -> new Sign("handover.sign." + sign, dates(formats.date(availability.leavingOn())));
            case ABSENT, WILL_BE_ABSENT -> absence(sign, availability);
        };
    }

    private Sign absence(Availability.Sign sign, Availability availability) {
        boolean open = availability.absentUntil() == null;
        return new Sign(
                "handover.sign." + sign + (open ? ".open" : ""),
                dates(formats.date(availability.absentFrom()), formats.date(availability.absentUntil())));
    }

    private static Object[] dates(Object... dates) {
        return dates;
    }
}
