package io.liuke.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Three buckets, all on this node: one for a login from an address (somebody who forgot the
 * password), one for an address (one guesser, many names; wide enough for an office behind one address), one for a login
 * (many addresses, one name). A try is counted before the password is looked at, so that parallel tries count too, and a
 * success gives back what the login and the address had used.
 */
@Component
class SignInThrottle {

    static final int PER_LOGIN_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 60;
    private static final int PER_LOGIN = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** Enough for any company; a flood of invented names only pushes out other invented names. */
    private static final int REMEMBERED = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WINDOW)
            .build();

    /** Counts a try; how long to wait if there were too many. */
    Optional<Duration> tryNow(String login, String address) {
        String name = normal(login);
        return take("both " + name + ' ' + address, PER_LOGIN_AND_ADDRESS)
                .or(() -> take("address " + address, PER_ADDRESS))
                .or(() -> take("login " + name, PER_LOGIN));
    }

    void succeeded(String login, String address) {
        buckets.invalidate("both " + normal(login) + ' ' + address);
        buckets.invalidate("login " + normal(login));
    }

    private Optional<Duration> take(String key, int tries) {
        ConsumptionProbe probe = buckets.get(key, k -> bucket(tries)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, WINDOW))
                .build();
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
