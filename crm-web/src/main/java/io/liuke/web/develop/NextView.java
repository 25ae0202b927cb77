package io.liuke.web.develop;

import io.liuke.churn.develop.NextProduct;
import io.liuke.churn.develop.ProductOutlook;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What could be offered next, and to whom.
 *
 * @param outlook null: nothing was worked out yet
 * @param offered products that are offered to anybody
 * @param product the one that is asked for; null: to each customer the most promising
 */
record NextView(
        @Nullable ProductOutlook outlook,
        List<String> offered,
        @Nullable String product,
        List<Row> rows) {

    static final int PAGE = 25;

    /** @param mayContact whether the current user may plan something for them */
    record Row(NextProduct offer, boolean mayContact) {}

    static NextView of(
            @Nullable ProductOutlook outlook,
            List<String> offered,
            @Nullable String product,
            List<NextProduct> found,
            Predicate<@Nullable Long> mayContact) {
        return new NextView(
                outlook,
                offered,
                product,
                found.stream()
                        .limit(PAGE)
                        .map(offer -> new Row(offer, mayContact.test(offer.ownerId())))
                        .toList());
    }

    public boolean anyContactable() {
        return rows.stream().anyMatch(Row::mayContact);
    }

    public boolean productsUnknown() {
        return outlook != null && !outlook.productsKnown();
    }

    /** Too few name their product for the rest to be telling. */
    public boolean mostUnnamed() {
        return outlook != null && outlook.productsKnown() && outlook.named() * 2 < outlook.lines();
    }
}
