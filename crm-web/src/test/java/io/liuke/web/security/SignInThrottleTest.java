package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void theSixthTryOfANameFromAnAddressWaitsAQuarterOfAnHourAtMost() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.tryNow("Li", "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.tryNow(" li ", "10.0.0.1"))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
        assertThat(throttle.tryNow("li", "10.0.0.1").orElseThrow().toMinutes()).isLessThanOrEqualTo(15);
    }

    @Test
    void anotherAddressAndAnotherNameAreNotHeldUp() {
        for (int i = 0; i < 6; i++) {
            throttle.tryNow("li", "10.0.0.1");
        }
        assertThat(throttle.tryNow("li", "10.0.0.2")).isEmpty();
        assertThat(throttle.tryNow("wu", "10.0.0.1")).isEmpty();
    }

    @Test
    void oneAddressCannotTryManyNames() {
        for (int i = 0; i < 60; i++) {
            assertThat(throttle.tryNow("name " + i, "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.tryNow("one more", "10.0.0.1")).isPresent();
    }

    @Test
    void manyAddressesCannotTryOneName() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.tryNow("li", "10.0.0." + i)).isEmpty();
        }
        assertThat(throttle.tryNow("li", "10.0.1.1")).isPresent();
    }

    @Test
    void aSuccessGivesBackWhatTheNameHadUsed() {
        for (int i = 0; i < 4; i++) {
            throttle.tryNow("li", "10.0.0.1");
        }
        throttle.succeeded("LI", "10.0.0.1");
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.tryNow("li", "10.0.0.1")).isEmpty();
        }
    }
}
