package io.liuke.churn.backtest;

import io.liuke.churn.Backtests;
import io.liuke.churn.ModelCards;
import io.liuke.churn.ScoringCompleted;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tests the model on the newest closed window about once a month, without being asked, where there is one to test on. */
@Component
class BacktestPlanner {

    private static final int EVERY_DAYS = 28;

    private final Backtests backtests;
    private final ModelCards cards;
    private final Companies companies;
    private final BusinessTime time;

    BacktestPlanner(Backtests backtests, ModelCards cards, Companies companies, BusinessTime time) {
        this.backtests = backtests;
        this.cards = cards;
        this.companies = companies;
        this.time = time;
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current() && isDue() && backtests.unfinished().isEmpty() && hasClosedWindow(scoring)) {
            backtests.start(null, null, null);
        }
    }

    private boolean isDue() {
        int horizon = companies.get().horizonDays();
        LocalDate newest = time.today().minusDays(horizon);
        return backtests
                .latest(horizon)
                .map(run -> !run.cutoff().isAfter(newest.minusDays(EVERY_DAYS)))
                .orElse(true);
    }

    private boolean hasClosedWindow(ScoringCompleted scoring) {
        return cards.of(scoring.scoring())
                .map(card -> !card.calibration().isEmpty())
                .orElse(false);
    }
}
