package archfixture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

/** The ways to ask for the time that must not be open outside of the shared module. */
public class TellsTheTime {

    public static class OfInstant {
        Object time() {
            return Instant.now();
        }
    }

    public static class OfDate {
        Object time() {
            return LocalDate.now();
        }
    }

    public static class InZone {
        Object time() {
            return ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
        }
    }

    public static class OfClock {
        Object time() {
            return Clock.systemUTC().instant();
        }
    }

    public static class OfSystem {
        Object time() {
            return System.currentTimeMillis();
        }
    }

    public static class OfOldDate {
        Object time() {
            return new Date();
        }
    }

    public static class OfCalendar {
        Object time() {
            return Calendar.getInstance();
        }
    }

    public static class ByReference {
        Supplier<Instant> time() {
            return Instant::now;
        }
    }
}
