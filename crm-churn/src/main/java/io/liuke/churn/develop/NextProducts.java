package io.liuke.churn.develop;

import io.liuke.churn.ScoringCompleted;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.churn.model.ManyTests;
import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Buys A, not yet B; similar customers do. Worked out after each scoring of all. */
@Service
public class NextProducts {

    private static final Logger log = LoggerFactory.getLogger(NextProducts.class);

    private static final int DAYS = 365;
    private static final int MOST_OF_ONE = 25;
    private static final int MOST_OFFERS = 3;
    private static final double LIFT = 1.2;

    /** Customers of one account manager. */
    private static final int FEW = 20_000;

    private final NextProductReadModel readModel;
    private final NextProductStore store;
    private final BulkWork bulk;
    private final BusinessTime time;
    private final Jobs jobs;

    NextProducts(NextProductReadModel readModel, NextProductStore store, BulkWork bulk, BusinessTime time, Jobs jobs) {
        this.readModel = readModel;
        this.store = store;
        this.bulk = bulk;
        this.time = time;
        this.jobs = jobs;
    }

    /** Empty until it was worked out for the first time. */
    public Optional<ProductOutlook> outlook() {
        return readModel.outlook();
    }

    /** The products that are offered to anybody. */
    public List<String> offered() {
        return readModel.offered();
    }

    /**
     * Customers by what there is to gain, each once.
     *
     * @param product only to whom this could be offered; null: to each the most promising
     */
    @Transactional(readOnly = true)
    public List<NextProduct> page(@Nullable String product, OwnerScope scope, WorthCursor after, int limit) {
        List<Long> ids =
                product == null ? readModel.best(scope, after, limit) : readModel.of(product, scope, after, limit);
        return readModel.rows(ids, product);
    }

    /** The product to offer to each of these customers, of those for whom there is one. */
    public Map<Long, String> offers(List<Long> customers, @Nullable String product) {
        return readModel.offers(customers, product);
    }

    /** Has it worked out as of today, unless that is on its way. */
    @Transactional
    public void order() {
        jobs.start(NextProductTask.OUTLOOK, "asked", new NextProductTask.Order("asked"));
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current()) {
            String name = Long.toString(scoring.scoring().value());
            jobs.start(NextProductTask.OUTLOOK, name, new NextProductTask.Order(name));
        }
    }

    /** From nothing; what was there is seen until it is done. */
    @Transactional
    public void compute() {
        LocalDate to = time.today();
        LocalDate from = to.minusDays(DAYS);
        store.lock();
        bulk.takeRoom();
        store.collect(from, to);
        List<Integer> sold = store.products(ProductOutlook.FEWEST, ProductOutlook.MOST_PRODUCTS);
        ProductPairs counts = new ProductPairs(sold.size());
        List<Basket> active = new ArrayList<>();
        store.read(sold, new BasketReader(MOST_OF_ONE, basket -> {
            counts.count(basket);
            if (basket.active()) {
                active.add(basket);
            }
        }));
        long looked = sold.size() * (sold.size() - 1L) / 2;
        List<ProductPairs.Pair> pairs = counts.together(ProductOutlook.FEWEST, LIFT, ManyTests.deviations(looked));
        ProductOffers offers = new ProductOffers(counts, pairs, sold.size());
        store.savePairs(sold, pairs);
        store.saveOffers(sold, active, basket -> offers.of(basket, MOST_OFFERS));
        store.outlook(from, to, time.now());
        log.info("{} products give {} pairs, and offers among {} customers", sold.size(), pairs.size(), active.size());
    }
}
