package io.liuke.web.model;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.Backtests;
import io.liuke.shared.Companies;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds back-tests that can be told: finished ones that counted what became of whom. */
@Component
class TestViews {

    private final Backtests backtests;
    private final Companies companies;

    TestViews(Backtests backtests, Companies companies) {
        this.backtests = backtests;
        this.companies = companies;
    }

    /** The one with the newest window. */
    Optional<TestView> newest() {
        return backtests.latest(companies.get().horizonDays()).flatMap(TestViews::view);
    }

    Optional<TestView> of(BacktestId id) {
        return backtests.find(id).flatMap(TestViews::view);
    }

    private static Optional<TestView> view(BacktestRun run) {
        BacktestReport report = run.report();
        if (report == null || report.ratings().stream().allMatch(rating -> rating.customers() == 0)) {
            return Optional.empty();
        }
        return Optional.of(TestView.of(run, report));
    }
}
