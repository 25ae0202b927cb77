package io.liuke.churn.insight;

import io.liuke.churn.RiskBand;
import java.util.List;
import java.util.Objects;

/** All large customers of a reader, who brings most first. */
public record LargeCustomers(List<LargeCustomerRow> all) {

    public int count() {
        return all.size();
    }

    /** How many stand at this level of a risk. */
    public long count(LargeRisk risk, RiskBand level) {
        return all.stream().filter(row -> row.risks().level(risk) == level).count();
    }

    /** What they bring of the company's profit. */
    public double share() {
        return all.stream()
                .map(LargeCustomerRow::share)
                .filter(Objects::nonNull)
                .mapToDouble(share -> share)
                .sum();
    }

    public List<LargeCustomerRow> first(int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
