package io.liuke.web.api;

import io.liuke.churn.insight.PyramidInsight;
import io.liuke.churn.insight.Retention;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.churn.insight.WorthInsight;
import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The retention metrics and the pyramid, as the dashboards show them. */
@RestController
class MetricsApi {

    private final Retention retention;
    private final PyramidInsight pyramid;
    private final WorthInsight worth;
    private final Companies companies;

    MetricsApi(Retention retention, PyramidInsight pyramid, WorthInsight worth, Companies companies) {
        this.retention = retention;
        this.pyramid = pyramid;
        this.worth = worth;
        this.companies = companies;
    }

    /**
     * Over ({@code from}, {@code to}], known at its end.
     *
     * @param window days that make a customer active; the company's own where it is absent
     * @param previousFrom GRR and NRR compare with (previousFrom, from]; by default of the same length
     */
    @GetMapping("/api/v1/metrics/retention")
    RetentionView retention(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Integer window,
            @RequestParam(required = false) @Nullable LocalDate previousFrom) {
        int days = window == null ? companies.get().activeWindowDays() : window;
        RetentionPeriod period = previousFrom == null
                ? RetentionPeriod.of(from, to, days)
                : new RetentionPeriod(from, to, days, previousFrom);
        return RetentionView.of(period, retention.of(period));
    }

    /** The figures of the pyramid's page, of the whole company. */
    @GetMapping("/api/v1/metrics/pyramid")
    PyramidTiers pyramid() {
        OwnerScope all = OwnerScope.everybody();
        PyramidWorth after = PyramidWorth.of(worth.unprofitableSum(all), worth.large(all), worth.concentration(all));
        return PyramidTiers.of(pyramid.now(all), after);
    }
}
