package io.liuke.customer;

import static io.liuke.customer.LifecycleState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleStateTest {

    /** The table of the product's description, written down a second time on purpose. */
    private static final Map<LifecycleState, Set<LifecycleState>> LEGAL = new EnumMap<>(Map.of(
            POTENTIAL, Set.of(TARGET, FIRST_TIME, NON_CUSTOMER),
            TARGET, Set.of(POTENTIAL, FIRST_TIME, NON_CUSTOMER),
            FIRST_TIME, Set.of(REPEAT, LOST, NON_CUSTOMER),
            REPEAT, Set.of(LOYAL, LOST, NON_CUSTOMER),
            LOYAL, Set.of(REPEAT, LOST, NON_CUSTOMER),
            LOST, Set.of(REPEAT, NON_CUSTOMER),
            NON_CUSTOMER, Set.of(POTENTIAL, FIRST_TIME, REPEAT)));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyTransitionIsLegalOrRefusedWithTheLegalOnes(LifecycleState from, LifecycleState to) {
        if (LEGAL.get(from).contains(to)) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.moveTo(to))
                    .isInstanceOfSatisfying(
                            IllegalTransition.class, e -> assertThat(e.legal()).isEqualTo(LEGAL.get(from)))
                    .hasMessageContaining(from.next().toString());
        }
    }
}
