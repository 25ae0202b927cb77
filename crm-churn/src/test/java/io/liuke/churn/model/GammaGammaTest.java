package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class GammaGammaTest {

    @Test
    void publishedFitOfTheCdnowSampleIsReached() {
        GammaGammaFit fit = Cdnow.amounts().fit();
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.logLikelihood()).isCloseTo(-4055.9232, within(.01));
        assertThat(fit.model().p()).isCloseTo(6.24880, withPercentage(1));
        assertThat(fit.model().q()).isCloseTo(3.74459, withPercentage(1));
        assertThat(fit.model().gamma()).isCloseTo(15.44775, withPercentage(1));
    }

    @Test
    void expectedAmountLiesBetweenTheCompanysMeanAndTheCustomersOwn() {
        GammaGamma model = new GammaGamma(6.25, 3.74, 15.45);
        double company = model.expectedAmount(0, 0);
        assertThat(company).isCloseTo(6.25 * 15.45 / 2.74, within(1e-9));
        double known = model.expectedAmount(2, 100);
        assertThat(known).isBetween(company, 100.0);
        assertThat(model.expectedAmount(20, 100)).isBetween(known, 100.0);
    }

    @Test
    void fewRepeatBuyersOrLikeAmountsGiveNoModelInsteadOfANumber() {
        assertThat(new GammaGammaFitter().fit().usable()).isFalse();
        GammaGammaFitter like = new GammaGammaFitter();
        for (int i = 0; i < 100; i++) {
            like.add(3, 20).add(1, 20);
        }
        assertThat(like.fit().usable()).isFalse();
        GammaGammaFitter odd = new GammaGammaFitter();
        for (int i = 0; i < 100; i++) {
            odd.add(1, -5).add(0, 10).add(2, Double.NaN);
        }
        assertThat(odd.fit().customers()).isZero();
    }

    @Test
    void unitOfTheAmountsDoesNotMatter() {
        GammaGammaFit dollars = Cdnow.amounts(1).fit();
        GammaGammaFit cents = Cdnow.amounts(100).fit();
        assertThat(cents.model().expectedAmount(3, 5_000) / 100)
                .isCloseTo(dollars.model().expectedAmount(3, 50), withPercentage(.001));
    }
}
