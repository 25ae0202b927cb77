package io.liuke.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargeCustomerTest {

    @Test
    void largeIsWhoStandsHighestOrBringsAHundredthOfTheProfit() {
        assertThat(LargeCustomer.is(ValueTier.PRIME, 0.0001)).isTrue();
        assertThat(LargeCustomer.is(ValueTier.PRIME, null)).isTrue();
        assertThat(LargeCustomer.is(ValueTier.MAJOR, 0.01)).isTrue();
        assertThat(LargeCustomer.is(ValueTier.MAJOR, 0.0099)).isFalse();
        assertThat(LargeCustomer.is(ValueTier.MAJOR, null)).isFalse();
    }

    @Test
    void whoHasLeftThePyramidIsNoLargeCustomerAnyMore() {
        assertThat(LargeCustomer.is(null, 0.5)).isFalse();
    }
}
