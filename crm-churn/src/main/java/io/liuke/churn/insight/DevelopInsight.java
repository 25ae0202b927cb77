package io.liuke.churn.insight;

import io.liuke.churn.ModelCards;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to develop, and what there is to gain. */
@Service
@Transactional(readOnly = true)
public class DevelopInsight {

    private static final int NEAR_AT_MOST = 1_000;

    private final OneOrderReadModel oneOrder;
    private final GrowReadModel growing;
    private final PyramidInsight pyramid;
    private final ModelCards cards;
    private final Companies companies;
    private final BusinessTime time;

    DevelopInsight(
            OneOrderReadModel oneOrder,
            GrowReadModel growing,
            PyramidInsight pyramid,
            ModelCards cards,
            Companies companies,
            BusinessTime time) {
        this.oneOrder = oneOrder;
        this.growing = growing;
        this.pyramid = pyramid;
        this.cards = cards;
        this.companies = companies;
        this.time = time;
    }

    /** Whether what a customer is still expected to bring is known; else customers go by the profit of the last 365 days. */
    public boolean modelled() {
        return cards.current().map(card -> card.purchaseModel() != null).orElse(false);
    }

    /**
     * Who buys, by what there is to gain.
     *
     * @param near only those who grow and lack little to the next tier
     */
    public List<GrowRow> grow(boolean modelled, OwnerScope scope, boolean near, WorthCursor after, int limit) {
        Long[] among = near
                ? pyramid.nearNext(scope, NEAR_AT_MOST).stream()
                        .map(NearNextTier::customerId)
                        .toArray(Long[]::new)
                : null;
        return growing.rows(
                modelled
                        ? growing.byModelled(scope, among, after, limit)
                        : growing.byProfit(scope, among, after, limit),
                time.today());
    }

    public SecondOrders secondOrders() {
        return SecondOrders.of(cards.current().orElse(null), companies.get().horizonDays());
    }

    /** Those with one order day, by what a second order is expected to bring. */
    public List<OneOrderCustomer> oneOrder(OwnerScope scope, WorthCursor after, int limit) {
        return oneOrder.page(scope, time.today(), after, limit);
    }

    /** How many there are, counted up to {@code most}. */
    public int oneOrderCount(OwnerScope scope, int most) {
        return oneOrder.count(scope, most);
    }
}
