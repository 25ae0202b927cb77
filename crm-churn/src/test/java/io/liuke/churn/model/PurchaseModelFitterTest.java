package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchaseModelFitterTest {

    private final PurchaseModelFitter fitter = new PurchaseModelFitter();

    @Test
    void bgNbdReachesThePublishedFitOfTheCdnowSample() {
        PurchaseModelFit fit = fitter.fit(PurchaseModelKind.BG_NBD, Cdnow.summary());
        assertThat(fit.customers()).isEqualTo(2_357);
        assertFit(fit, -9582.4256, .242593, 4.413532, .792886, 2.425753);
    }

    @Test
    void mbgNbdReachesThePublishedFitOfTheCdnowSample() {
        PurchaseModelFit fit = fitter.fit(PurchaseModelKind.MBG_NBD, Cdnow.summary());
        assertFit(fit, -9582.1327, .524838, 6.18299, .891356, 1.613999);
    }

    @Test
    void bgNbdFromTheOrdersThemselvesWithUnroundedWeeks() {
        PurchaseModelFit fit = fitter.fit(PurchaseModelKind.BG_NBD, Cdnow.orders(LocalDate.of(1997, 9, 30)));
        assertThat(fit.customers()).isEqualTo(2_357);
        assertFit(fit, -9582.4292, .2425945, 4.413602, .7929222, 2.4259071);
    }

    @Test
    void likelihoodOfOneCustomerIsWhatThePaperSays() {
        // x=1: Γ(r+1)/Γ(r)·α^r · [b/(a+b)·(α+T)^−(r+1) + a/(a+b)·(α+t_x)^−(r+1)]
        PurchaseParameters p = new PurchaseParameters(.243, 4.414, .793, 2.426);
        GroupedHistories one = GroupedHistories.builder()
                .add(new BuyingHistory(1, 1.71, 38.86))
                .build();
        double direct = Math.log(.243
                * Math.pow(4.414, .243)
                * (2.426 * Math.pow(4.414 + 38.86, -1.243) + .793 * Math.pow(4.414 + 1.71, -1.243))
                / (.793 + 2.426));
        assertThat(new LogLikelihood(PurchaseModelKind.BG_NBD, one).at(p).value())
                .isCloseTo(direct, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(PurchaseModelKind.class)
    void gradientIsTheSlopeOfTheLikelihood(PurchaseModelKind kind) {
        LogLikelihood likelihood = new LogLikelihood(kind, Simulation.histories(500, 7));
        double[] p = {.6, 7, .9, 2.1};
        double[] gradient = likelihood.at(parameters(p)).gradient();
        for (int i = 0; i < p.length; i++) {
            double h = 1e-5 * p[i];
            double[] up = p.clone();
            up[i] += h;
            double[] down = p.clone();
            down[i] -= h;
            double slope = (likelihood.at(parameters(up)).value()
                            - likelihood.at(parameters(down)).value())
                    / (2 * h);
            assertThat(gradient[i]).isCloseTo(slope, within(1e-3));
        }
    }

    @Test
    void groupingLosesNothing() {
        GroupedHistories.Builder twice = GroupedHistories.builder();
        BuyingHistory history = BuyingHistory.ofDays(3, 120, 200);
        GroupedHistories grouped = twice.add(history)
                .add(history)
                .add(BuyingHistory.ofDays(0, 0, 200))
                .build();
        assertThat(grouped.groups()).isEqualTo(2);
        assertThat(grouped.customers()).isEqualTo(3);
        assertThat(grouped.repeaters()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(PurchaseModelKind.class)
    void companyWhereNobodyRepeatsHasNoBuyingRate(PurchaseModelKind kind) {
        GroupedHistories.Builder builder = GroupedHistories.builder();
        for (int i = 0; i < 500; i++) {
            builder.add(BuyingHistory.ofDays(0, 0, 30 + i % 90));
        }
        PurchaseModelFit fit = fitter.fit(kind, builder.build());
        assertThat(fit.status()).isEqualTo(PurchaseModelFit.Status.NO_REPEATS);
        assertFinite(fit);
    }

    @ParameterizedTest
    @EnumSource(PurchaseModelKind.class)
    void identicalCustomersCannotTellHowCustomersDiffer(PurchaseModelKind kind) {
        GroupedHistories.Builder builder = GroupedHistories.builder();
        for (int i = 0; i < 2_000; i++) {
            builder.add(BuyingHistory.ofDays(4, 200, 230));
        }
        PurchaseModelFit fit = fitter.fit(kind, builder.build());
        assertThat(fit.usable()).isFalse();
        assertFinite(fit);
    }

    @Test
    void customersWhoAllLeaveAlikeAreNoHindrance() {
        PurchaseModelFit fit = fitter.fit(PurchaseModelKind.BG_NBD, Simulation.withTheSameDropout(.2, 20_000, 5));
        PurchaseParameters p = fit.model().parameters();
        assertThat(fit.usable()).isTrue();
        assertThat(p.a() / (p.a() + p.b())).isCloseTo(.2, within(.01));
    }

    @ParameterizedTest
    @EnumSource(PurchaseModelKind.class)
    void emptyAndTinyCompaniesGiveNoNaN(PurchaseModelKind kind) {
        assertFinite(fitter.fit(kind, GroupedHistories.builder().build()));
        assertFinite(fitter.fit(kind, Simulation.histories(30, 1)));
        assertFinite(fitter.fit(
                kind,
                GroupedHistories.builder().add(BuyingHistory.ofDays(0, 0, 0)).build()));
        assertFinite(fitter.fit(
                kind,
                GroupedHistories.builder()
                        .add(BuyingHistory.ofDays(900, 900, 900))
                        .build()));
    }

    @ParameterizedTest
    @EnumSource(PurchaseModelKind.class)
    void simulatedCustomersGiveTheirParametersBack(PurchaseModelKind kind) {
        PurchaseModelFit fit = fitter.fit(PurchaseModelKind.BG_NBD, Simulation.histories(60_000, 3));
        PurchaseParameters p = fit.model().parameters();
        assertThat(fit.usable()).isTrue();
        assertThat(p.r()).isCloseTo(Simulation.TRUTH.r(), withPercentage(5));
        assertThat(p.alpha()).isCloseTo(Simulation.TRUTH.alpha(), withPercentage(5));
        assertThat(p.a() / p.b()).isCloseTo(Simulation.TRUTH.a() / Simulation.TRUTH.b(), withPercentage(5));
    }

    private static void assertFit(PurchaseModelFit fit, double value, double r, double alpha, double a, double b) {
        assertThat(fit.status()).isEqualTo(PurchaseModelFit.Status.CONVERGED);
        assertThat(fit.logLikelihood()).isCloseTo(value, within(.001));
        PurchaseParameters p = fit.model().parameters();
        assertThat(p.r()).isCloseTo(r, withPercentage(.05));
        assertThat(p.alpha()).isCloseTo(alpha, withPercentage(.05));
        assertThat(p.a()).isCloseTo(a, withPercentage(.05));
        assertThat(p.b()).isCloseTo(b, withPercentage(.05));
    }

    private static void assertFinite(PurchaseModelFit fit) {
        PurchaseParameters p = fit.model().parameters();
        assertThat(new double[] {fit.logLikelihood(), p.r(), p.alpha(), p.a(), p.b()})
                .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static PurchaseParameters parameters(double[] p) {
        return new PurchaseParameters(p[0], p[1], p[2], p[3]);
    }
}
