package io.liuke.churn.feature;

import static io.liuke.churn.ReasonCode.DISCOUNT_SHARE_RISING;
import static io.liuke.churn.ReasonCode.FULL_PRICE;
import static io.liuke.churn.ReasonCode.LARGE_CUSTOMER_SLIPPING;
import static io.liuke.churn.ReasonCode.LONG_CUSTOMER;
import static io.liuke.churn.ReasonCode.NO_SECOND_ORDER;
import static io.liuke.churn.ReasonCode.ORDERS_THINNING;
import static io.liuke.churn.ReasonCode.PROMISE_OVERDUE;
import static io.liuke.churn.ReasonCode.RETURNS;
import static io.liuke.churn.ReasonCode.SILENCE_BEYOND_RHYTHM;
import static io.liuke.churn.ReasonCode.SPEND_FALLING;
import static io.liuke.churn.ReasonCode.SPEND_RISING;
import static io.liuke.churn.ReasonCode.WITHIN_RHYTHM;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.Reasons;
import io.liuke.pyramid.ValueTier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonFinderTest {

    @Test
    void silenceIsHeldAgainstTheOwnRhythm() {
        // gaps 31, 25, 37: mean 31, sample standard deviation 6; last order 58 days ago
        Reason reason =
                only(customer().order(151, 10).order(120, 10).order(95, 10).order(58, 6180), SILENCE_BEYOND_RHYTHM);
        assertThat(reason.args())
                .isEqualTo(Map.of(
                        "gapMean", 31L, "gapSd", 6L, "silence", 58L, "lastOn", "2026-05-03", "lastAmount", 6180L));
    }

    @Test
    void silenceWithinTheUsualSpreadIsNone() {
        assertThat(codes(customer().order(160, 10).order(100, 10).order(80, 10).order(58, 10)))
                .doesNotContain(SILENCE_BEYOND_RHYTHM);
    }

    @Test
    void twoOrderDaysAreNoRhythm() {
        assertThat(codes(customer().order(150, 10).order(140, 10)))
                .doesNotContain(SILENCE_BEYOND_RHYTHM, WITHIN_RHYTHM);
    }

    @Test
    void oneTimeBuyerIsLateOnceThreeInFourWouldHaveComeBack() {
        assertThat(codes(customer().order(60, 10))).doesNotContain(NO_SECOND_ORDER);
        Reason reason = only(customer().order(67, 120.4), NO_SECOND_ORDER);
        assertThat(reason.number("silence")).isEqualTo(67);
        assertThat(reason.number("usual")).isEqualTo(30);
        assertThat(reason.number("lastAmount")).isEqualTo(120);
    }

    @Test
    void fallingSpendIsTheLastQuarterAgainstTheOneBefore() {
        Reason reason = only(customer().every(10, 170, 90, 100).every(10, 80, 0, 40), SPEND_FALLING);
        assertThat(reason.args()).isEqualTo(Map.of("percent", 60L, "before", 900L, "now", 360L));
    }

    @Test
    void windowsAreHalfOpen() {
        // 90 days ago is the first day of the earlier window, 180 days ago is in neither
        Reason reason =
                only(customer().order(180, 5000).order(179, 500).order(90, 500).order(89, 100), SPEND_FALLING);
        assertThat(reason.number("before")).isEqualTo(1000);
        assertThat(reason.number("now")).isEqualTo(100);
    }

    @Test
    void aFallThatChanceWouldExplainIsNone() {
        assertThat(codes(customer().order(120, 100).order(100, 100).order(50, 100)))
                .doesNotContain(SPEND_FALLING);
    }

    @Test
    void spendingNothingIsSilenceAndNotFallingSpend() {
        assertThat(codes(customer().every(10, 180, 100, 100)))
                .contains(SILENCE_BEYOND_RHYTHM)
                .doesNotContain(SPEND_FALLING);
    }

    @Test
    void ordersThinOutWhenTheyHalve() {
        Reason reason = only(customer().every(30, 359, 180, 10).order(100, 10).order(20, 10), ORDERS_THINNING);
        assertThat(reason.args()).isEqualTo(Map.of("before", 6L, "now", 2L));
    }

    @Test
    void discountShareRisesAgainstWhatItWas() {
        Reason reason = only(
                customer()
                        .every(30, 350, 200, 10)
                        .discountedOrder(150, 10)
                        .discountedOrder(120, 10)
                        .order(90, 10)
                        .discountedOrder(10, 10),
                DISCOUNT_SHARE_RISING);
        assertThat(reason.args()).isEqualTo(Map.of("now", 3L, "of", 4L, "beforePercent", 0L));
    }

    @Test
    void aLargeCustomerSlipsByProfitOfTheYear() {
        CustomerBuilder customer = customer().every(20, 720, 380, 1000).every(20, 360, 0, 700);
        assertThat(codes(customer.tier(ValueTier.SMALL))).doesNotContain(LARGE_CUSTOMER_SLIPPING);
        Reason reason = only(customer.tier(ValueTier.PRIME), LARGE_CUSTOMER_SLIPPING);
        assertThat(reason.args()).isEqualTo(Map.of("tier", "PRIME", "percent", 26L, "before", 18000L, "now", 13300L));
    }

    @Test
    void oneReturnIsOrdinaryAndTwoAreAReason() {
        CustomerBuilder customer = customer().every(10, 80, 0, 100).returned(30, 50);
        assertThat(codes(customer)).doesNotContain(RETURNS);
        assertThat(only(customer.returned(20, 50), RETURNS).args()).isEqualTo(Map.of("count", 2L, "orders", 9L));
    }

    @Test
    void anOverduePromiseStandsFirst() {
        CustomerFeatures customer = customer()
                .every(10, 180, 100, 100)
                .promisedFor(CustomerBuilder.TODAY.minusDays(3))
                .build();
        List<Reason> reasons = ReasonFinder.find(customer);
        assertThat(reasons.get(0).code()).isEqualTo(PROMISE_OVERDUE);
        assertThat(reasons.get(0).number("days")).isEqualTo(3);
    }

    @Test
    void whatSpeaksForStayingComesAfterWhatSpeaksForLeaving() {
        CustomerFeatures customer = customer()
                .every(20, 500, 100, 100)
                .every(10, 90, 0, 100)
                .promisedFor(CustomerBuilder.TODAY.minusDays(1))
                .build();
        assertThat(ReasonFinder.find(customer))
                .extracting(Reason::code)
                .startsWith(PROMISE_OVERDUE)
                .contains(WITHIN_RHYTHM, SPEND_RISING, LONG_CUSTOMER, FULL_PRICE);
    }

    @Test
    void fullPriceSaysNothingWhereNobodyGivesDiscounts() {
        CustomerBuilder customer = customer().every(20, 300, 0, 100);
        assertThat(codes(customer)).contains(FULL_PRICE);
        assertThat(codes(customer.inACompanyWithoutDiscounts())).doesNotContain(FULL_PRICE);
    }

    @Test
    void reasonsSurviveTheirWayThroughTheDatabase() {
        List<Reason> reasons = ReasonFinder.find(customer()
                .every(20, 720, 380, 1000)
                .every(20, 360, 100, 700)
                .tier(ValueTier.MAJOR)
                .promisedFor(CustomerBuilder.TODAY.minusDays(2))
                .build());
        assertThat(reasons).hasSizeGreaterThan(2);
        assertThat(Reasons.read(Reasons.write(reasons))).isEqualTo(reasons);
        assertThat(Reasons.read("[{\"code\":\"OF_A_LATER_VERSION\",\"side\":\"RISK\",\"args\":{}}]"))
                .isEmpty();
    }

    private static CustomerBuilder customer() {
        return new CustomerBuilder();
    }

    private static List<ReasonCode> codes(CustomerBuilder customer) {
        return ReasonFinder.find(customer.build()).stream().map(Reason::code).toList();
    }

    private static Reason only(CustomerBuilder customer, ReasonCode code) {
        return ReasonFinder.find(customer.build()).stream()
                .filter(reason -> reason.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code));
    }
}
