package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseModelTest {

    /** The parameters that the figures below were computed with, by an independent implementation. */
    private static final PurchaseModel BG = new PurchaseModel(
            PurchaseModelKind.BG_NBD,
            new PurchaseParameters(.24259290199930894, 4.4135315708194485, .7928860808902048, 2.4257532085321674));

    private static final PurchaseModel MBG = new PurchaseModel(
            PurchaseModelKind.MBG_NBD,
            new PurchaseParameters(.5248379891335383, 6.182992045290446, .8913560728027721, 1.613999056093814));

    private static final PurchaseModel PAPER =
            new PurchaseModel(PurchaseModelKind.BG_NBD, new PurchaseParameters(.243, 4.414, .793, 2.426));

    @ParameterizedTest(name = "x={0}, t_x={1}, T={2}")
    @CsvSource({
        "0, 0, 38.86, 1, .194781, .144328, .061737, .389716, .048561",
        "2, 30.43, 38.86, .726609, 1.225910, .554607, .323464, .706126, .333871",
        "1, 1.71, 38.86, .212227, .203251, .116713, .059103, .170820, .054777",
        "1, 38.0, 38.86, .748998, .717317, .411904, .208588, .740102, .237328",
        "5, 2.0, 38.86, .000365, .0013880419601922358, .000352, .000273, .000600, .000452",
        "7, 29.43, 38.86, .641801, 3.337240, .635685, .546048, .622639, .530258",
        "26, 30.86, 31, .968920, 20.750570, .968920, .968655, .965553, .965213",
        "29, 37.0, 38, .950247, 19.662849, .950247, .949864, .945861, .945395"
    })
    void figuresOfTheLiteratureHold(
            int x,
            double tx,
            double age,
            double alive,
            double orders39,
            double p39,
            double p13,
            double mbgAlive,
            double mbgP13) {
        BuyingHistory history = new BuyingHistory(x, tx, age);
        assertThat(BG.probabilityAlive(history)).isCloseTo(alive, within(1e-6));
        assertThat(BG.expectedOrders(history, 39)).isCloseTo(orders39, withPercentage(.001));
        assertThat(BG.probabilityOfOrder(history, 39)).isCloseTo(p39, within(1e-6));
        assertThat(BG.probabilityOfOrder(history, 13)).isCloseTo(p13, within(1e-6));
        assertThat(MBG.probabilityAlive(history)).isCloseTo(mbgAlive, within(1e-6));
        assertThat(MBG.probabilityOfOrder(history, 13)).isCloseTo(mbgP13, within(1e-6));
    }

    @ParameterizedTest(name = "x={0}, t_x={1}, T={2}")
    @CsvSource({"0, 0, 38.86, .195098", "2, 30.43, 38.86, 1.226028", "26, 30.86, 31, 20.749726"})
    void expectedOrdersWithTheParametersPrintedInThePaper(int x, double tx, double age, double orders) {
        assertThat(PAPER.expectedOrders(new BuyingHistory(x, tx, age), 39)).isCloseTo(orders, withPercentage(.001));
    }

    @ParameterizedTest(name = "{0} weeks")
    @CsvSource({"13, .533640", "26, .901323", "39, 1.195016", "52, 1.444021", "78, 1.857972"})
    void expectedRepeatsOfANewCustomer(double weeks, double repeats) {
        assertThat(BG.expectedOrdersOfNewCustomer(weeks)).isCloseTo(repeats, withPercentage(.001));
    }

    /** The sum in use is an algebraic transformation of the published form; here is the published form itself. */
    @ParameterizedTest(name = "x={0}, t_x={1}, T={2}")
    @CsvSource({"0, 0, 38.86", "2, 30.43, 38.86", "7, 29.43, 38.86", "26, 30.86, 31"})
    void expectedOrdersOfTheMbgModelAgreeWithItsPublishedForm(int x, double tx, double age) {
        BuyingHistory history = new BuyingHistory(x, tx, age);
        PurchaseParameters p = MBG.parameters();
        double base = p.alpha() + age;
        double shape = p.r() + x;
        double last = p.b() + x + 1;
        double bracket = 1
                - Math.pow(base / (base + 39), shape) * hypergeometric(shape, last, p.a() + last - 1, 39 / (base + 39));
        double published = MBG.probabilityAlive(history) * (p.a() + last - 1) / (p.a() - 1) * bracket;
        assertThat(MBG.expectedOrders(history, 39)).isCloseTo(published, withPercentage(1e-8));
    }

    @Test
    void dropoutShapeOfExactlyOneIsNoSpecialCase() {
        BuyingHistory history = new BuyingHistory(3, 20, 30);
        double at = withA(1).expectedOrders(history, 26);
        assertThat(at)
                .isBetween(withA(1.001).expectedOrders(history, 26), withA(.999).expectedOrders(history, 26));
    }

    @Test
    void longHorizonsAndHeavyBuyersStayFinite() {
        BuyingHistory heavy = new BuyingHistory(3_000, 100, 100.1);
        assertThat(BG.expectedOrders(heavy, 1_000)).isPositive().isFinite();
        assertThat(BG.expectedOrders(new BuyingHistory(0, 0, 0), 5_200))
                .isPositive()
                .isFinite();
        assertThat(BG.expectedOrdersIfStaying(new BuyingHistory(50, 1, 500), 13))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void expectedOrdersOfThoseWhoStayAreTheExpectedOrdersByTheChanceOfOne() {
        BuyingHistory history = new BuyingHistory(2, 30.43, 38.86);
        assertThat(BG.expectedOrdersIfStaying(history, 13))
                .isCloseTo(BG.expectedOrders(history, 13) / BG.probabilityOfOrder(history, 13), withPercentage(1e-9));
    }

    private static PurchaseModel withA(double a) {
        return new PurchaseModel(PurchaseModelKind.BG_NBD, new PurchaseParameters(.24, 4.4, a, 2.4));
    }

    /** 2F1 by Euler's transformation, which converges fast for these arguments. */
    private static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < 100_000 && Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
            term *= (c - a + k) * (c - b + k) / ((c + k) * (k + 1)) * z;
            sum += term;
        }
        return Math.pow(1 - z, c - a - b) * sum;
    }

    @Test
    void logGammaOfTheLibraryIsExactEnough() {
        assertThat(Gamma.logGamma(.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
    }
}
