package io.liuke.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerValueTest {

    @Test
    void theBookedLifetimeValueIsProfitLessAllThatWasSpentSoFar() {
        CustomerCosts costs = new CustomerCosts(100, 40, 30, 20, 10, 5, 20, 0);

        assertThat(new CustomerValue(1_000, 300, costs).booked()).isEqualTo(810);
    }

    @Test
    void theNetValueTakesOffWhatServingCostInTheSameMonthsAndNotWhatWinningDid() {
        CustomerCosts costs = new CustomerCosts(100, 40, 30, 20, 10, 5, 20, 0);

        assertThat(new CustomerValue(1_000, 300, costs).net365()).isEqualTo(265);
    }

    @Test
    void whatIsStillOwedIsInNoSum() {
        CustomerValue value = new CustomerValue(100, 100, new CustomerCosts(0, 0, 0, 0, 0, 0, 0, 5_000));

        assertThat(value.booked()).isEqualTo(100);
        assertThat(value.isUnprofitable()).isFalse();
    }

    @Test
    void whoeverCostsMoreThanTheyBringIsUnprofitableAndOneWhoCostsJustAsMuchIsNot() {
        CustomerCosts served = new CustomerCosts(0, 0.3, 0, 0, 0.3, 0, 0, 0);

        assertThat(new CustomerValue(0.1 + 0.2, 0.1 + 0.2, served).isUnprofitable())
                .isFalse();
        assertThat(new CustomerValue(0.29, 0.29, served).isUnprofitable()).isTrue();
    }

    @Test
    void ordersBelowCostAloneMakeACustomerUnprofitable() {
        assertThat(new CustomerValue(50, -1, CustomerCosts.NONE).isUnprofitable())
                .isTrue();
    }
}
