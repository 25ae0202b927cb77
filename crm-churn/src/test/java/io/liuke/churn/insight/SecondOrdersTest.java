package io.liuke.churn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.ModelCard.CurvePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondOrdersTest {

    private static final SecondOrders ORDERS =
            new SecondOrders(List.of(point(10, .2), point(24, .4), point(60, .5)), 24L, 30);

    @Test
    void aShareHoldsFromItsDayToTheNext() {
        assertThat(ORDERS.by(9)).isZero();
        assertThat(ORDERS.by(10)).isEqualTo(.2);
        assertThat(ORDERS.by(59)).isEqualTo(.4);
        assertThat(ORDERS.by(900)).isEqualTo(.5);
    }

    @Test
    void theChanceIsOfThoseWhoHaveNotOrderedAgainYet() {
        assertThat(ORDERS.chance(0)).isCloseTo(.4, within(1e-12));
        assertThat(ORDERS.chance(31)).isCloseTo((.5 - .4) / .6, within(1e-12));
        assertThat(ORDERS.chance(60)).isZero();
    }

    @Test
    void withoutACardNothingIsKnown() {
        SecondOrders none = SecondOrders.of(null, 90);
        assertThat(none.known()).isFalse();
        assertThat(none.chance(5)).isZero();
    }

    private static CurvePoint point(int day, double share) {
        return new CurvePoint(day, share, share - .05, share + .05);
    }
}
