package io.liuke.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The only place that asks what time it is. "Today" is a date in the company's zone; when the company looks at its data
 * as of another date (a file that ends in the past), that date is today everywhere.
 */
@Component
public class BusinessTime {

    private final Clock clock;
    private final Companies companies;

    BusinessTime(Clock clock, Companies companies) {
        this.clock = clock;
        this.companies = companies;
    }

    /** This moment; on the date that the company looks at, if it looks at another than today's. */
    public Instant now() {
        LocalDate viewed = companies.get().viewedOn();
        if (viewed == null) {
            return clock.instant();
        }
        return viewed.atTime(clock.instant().atZone(zone()).toLocalTime())
                .atZone(zone())
                .toInstant();
    }

    /** The business date in the company's zone. */
    public LocalDate today() {
        LocalDate viewed = companies.get().viewedOn();
        return viewed != null ? viewed : calendarDate();
    }

    /** Whether the company looks at its data as of a date that it chose, and days pass only as it moves that date. */
    public boolean isViewed() {
        return companies.get().viewedOn() != null;
    }

    /** The date on the wall calendar, whatever date the company looks at. */
    public LocalDate calendarDate() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The moment on the wall clock; for technical stamps such as the start of a job. */
    public Instant wallClock() {
        return clock.instant();
    }

    public ZoneId zone() {
        return companies.get().zoneId();
    }
}
