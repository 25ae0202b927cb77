package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class FitSpeedTest {

    private static final Logger LOG = Logger.getLogger(FitSpeedTest.class.getName());

    /** Generous, because machines differ; the figure itself is printed. On 2 cores it is about a second. */
    @Test
    void millionCustomersAreFittedInSeconds() {
        GroupedHistories histories = Simulation.histories(1_000_000, 11);
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            long start = System.nanoTime();
            PurchaseModelFit fit = new PurchaseModelFitter().fit(kind, histories);
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info(() -> kind.label() + ": " + fit.customers() + " customers in " + fit.groups() + " groups, "
                    + fit.iterations() + " iterations, " + millis + " ms, "
                    + fit.model().parameters());
            assertThat(fit.usable()).isTrue();
            assertThat(millis).isLessThan(10_000);
        }
    }

    @Test
    void sampleOfAFewThousandIsFittedAtOnce() {
        GroupedHistories histories = Cdnow.summary();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            PurchaseModelFit fit = new PurchaseModelFitter().fit(PurchaseModelKind.BG_NBD, histories);
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info(() -> fit.customers() + " customers in " + millis + " ms, " + fit.iterations() + " iterations");
            assertThat(millis).isLessThan(1_000);
        }
    }
}
