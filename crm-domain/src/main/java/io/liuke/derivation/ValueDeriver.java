package io.liuke.derivation;

import io.liuke.customer.LifecycleState;
import io.liuke.purchase.CostBook;
import io.liuke.purchase.Costs;
import io.liuke.purchase.CustomerCosts;
import io.liuke.purchase.CustomerValue;
import io.liuke.pyramid.LargeCustomer;
import io.liuke.shared.CopyIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Derives what customers are worth after costs, behind the ranking, which says who is large. Costs and buyers are both in
 * order of customer, so that one walk along both is enough. Only those go out of whom the purchases alone do not say it.
 */
@Component
class ValueDeriver {

    private final Costs costs;
    private final ValueStore store;

    ValueDeriver(Costs costs, ValueStore store) {
        this.costs = costs;
        this.store = store;
    }

    /**
     * Leaves the values in their temporary table.
     *
     * @param ids these customers only, whose shares are taken of the profit of the latest ranking; or all for null
     * @param tiers by the places of {@code standings}
     */
    void derive(LocalDate asOf, @Nullable Collection<Long> ids, Standings standings, byte[] tiers) {
        CostBook book = costs.asOf(asOf, ids);
        double company = ids == null ? standings.earnings().companyProfit() : store.companyProfit(asOf);
        if (ids == null) {
            store.saveCompanyProfit(asOf, company);
        }
        store.createTemporaryTable();
        try (CopyIn copy = store.copyValues()) {
            walk(book, standings, tiers, company, copy);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY could not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(CostBook book, Standings standings, byte[] tiers, double company, CopyIn copy) {
        for (int i = 0; i < standings.size(); i++) {
            if (!standings.isBuyer(i)) {
                continue;
            }
            beforeFirstOrder(book, standings.id(i), copy);
            boolean hasCosts = book.isNext(standings.id(i));
            CustomerCosts spent = hasCosts ? book.take() : CustomerCosts.NONE;
            Earnings earnings = standings.earnings();
            CustomerValue value = new CustomerValue(earnings.profit(i), earnings.profit365(i), spent);
            Double share = company > 0 ? earnings.profit365(i) / company : null;
            boolean large = LargeCustomer.is(Tiers.of(tiers[i]), share);
            // whoever was given up is no business any more, however it went
            boolean unprofitable = value.isUnprofitable() && standings.state(i) != LifecycleState.NON_CUSTOMER;
            if (hasCosts || large || unprofitable) {
                var orders = new ValueStore.Orders(earnings.orders(i), earnings.discounted(i), share);
                ValueStore.write(copy, standings.id(i), value, unprofitable, large, orders);
            }
        }
        beforeFirstOrder(book, Long.MAX_VALUE, copy);
    }

    /** Who has cost something and has not bought: worth less than nothing so far, and not to be called unprofitable yet. */
    private static void beforeFirstOrder(CostBook book, long id, CopyIn copy) {
        while (book.hasBefore(id)) {
            long customer = book.nextId();
            CustomerValue value = new CustomerValue(0, 0, book.take());
            ValueStore.write(copy, customer, value, false, false, ValueStore.Orders.NONE);
        }
    }
}
