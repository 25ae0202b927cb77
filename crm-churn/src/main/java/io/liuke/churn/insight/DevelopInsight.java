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

    private final OneOrderReadModel oneOrder;
    private final ModelCards cards;
    private final Companies companies;
    private final BusinessTime time;

    DevelopInsight(OneOrderReadModel oneOrder, ModelCards cards, Companies companies, BusinessTime time) {
        this.oneOrder = oneOrder;
        this.cards = cards;
        this.companies = companies;
        this.time = time;
    }

    public SecondOrders secondOrders() {
        return SecondOrders.of(cards.current().orElse(null), companies.get().horizonDays());
    }

    /** Those with one order day, by what a second order is expected to bring. */
    public List<OneOrderCustomer> oneOrder(SecondOrders orders, OwnerScope scope, WorthCursor after, int limit) {
        return oneOrder.page(orders, scope, time.today(), after, limit);
    }
}
