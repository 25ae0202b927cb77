package io.liuke.churn.insight;

import io.liuke.churn.RiskBand;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers are worth after costs: who costs more than they bring, and what hangs on the large ones. */
@Service
@Transactional(readOnly = true)
public class WorthInsight {

    private final UnprofitableReadModel unprofitable;
    private final LargeCustomersReadModel large;
    private final BusinessTime time;

    WorthInsight(UnprofitableReadModel unprofitable, LargeCustomersReadModel large, BusinessTime time) {
        this.unprofitable = unprofitable;
        this.large = large;
        this.time = time;
    }

    public UnprofitableSum unprofitableSum(OwnerScope scope) {
        return unprofitable.sum(scope);
    }

    /** Whoever costs most first. */
    public List<UnprofitableCustomer> unprofitable(OwnerScope scope, WorthCursor after, int limit) {
        return unprofitable.list(scope, after, limit);
    }

    public LargeCustomers large(OwnerScope scope) {
        return new LargeCustomers(large.list(scope, WorthCursor.HIGHEST, time.today(), Integer.MAX_VALUE));
    }

    /**
     * The large customers at a level of a risk or above it, who brings most first.
     *
     * @param risk null: whatever their risks are
     */
    public List<LargeCustomerRow> large(
            OwnerScope scope, @Nullable LargeRisk risk, RiskBand atLeast, WorthCursor after, int limit) {
        if (risk == null) {
            return large.list(scope, after, time.today(), limit);
        }
        return large.list(scope, after, time.today(), Integer.MAX_VALUE).stream()
                .filter(row -> row.risks().isAtLeast(risk, atLeast))
                .limit(limit)
                .toList();
    }

    public Concentration concentration(OwnerScope scope) {
        return new Concentration(large.largest(scope), large.companyProfit(time.today()));
    }
}
