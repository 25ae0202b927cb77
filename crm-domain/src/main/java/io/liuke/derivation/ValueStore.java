package io.liuke.derivation;

import io.liuke.purchase.CustomerCosts;
import io.liuke.purchase.CustomerValue;
import io.liuke.shared.CopyIn;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Writes what customers are worth after costs: by COPY to a temporary table and a merge. */
@Repository
class ValueStore {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    ValueStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** What the orders of the last 365 days say besides; {@code share} of the company's profit. */
    record Orders(int orders, int discounted, @Nullable Double share) {
        static final Orders NONE = new Orders(0, 0, null);
    }

    /** Of the latest ranking by {@code asOf}; 0 before the first. */
    double companyProfit(LocalDate asOf) {
        return jdbc.sql("select profit_365 from company_profit where as_of <= :asOf order by as_of desc limit 1")
                .param("asOf", asOf)
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    void saveCompanyProfit(LocalDate asOf, double profit) {
        jdbc.sql("""
                        insert into company_profit (as_of, profit_365) values (:asOf, :profit)
                        on conflict (as_of) do update set profit_365 = excluded.profit_365
                        """).param("asOf", asOf).param("profit", profit).update();
    }

    void createTemporaryTable() {
        jdbc.sql("""
                        create temporary table derived_value (
                            customer_id bigint primary key, acquisition numeric, service numeric, offer numeric,
                            bad_debt numeric, service_365 numeric, offer_365 numeric, bad_debt_365 numeric,
                            receivable numeric, booked numeric, net_365 numeric, unprofitable boolean, large boolean,
                            profit_share float8, orders_365 int, discounted_365 int
                        ) on commit drop
                        """).update();
    }

    /** For a transaction that goes on and may derive again. */
    void dropTemporaryTable() {
        jdbc.sql("drop table derived_value").update();
    }

    CopyIn copyValues() throws SQLException {
        return new CopyIn(DataSourceUtils.getConnection(dataSource), "copy derived_value from stdin");
    }

    static void write(
            CopyIn copy, long customerId, CustomerValue value, boolean unprofitable, boolean large, Orders orders) {
        CustomerCosts costs = value.costs();
        copy.row(
                customerId,
                costs.acquisition(),
                costs.service(),
                costs.offer(),
                costs.badDebt(),
                costs.service365(),
                costs.offer365(),
                costs.badDebt365(),
                costs.receivable(),
                value.booked(),
                value.net365(),
                unprofitable,
                large,
                orders.share(),
                orders.orders(),
                orders.discounted());
    }

    /** @param ids whose values were derived, or null for all; of them, whoever has none any more loses the row */
    void merge(@Nullable Collection<Long> ids) {
        jdbc.sql("""
                        delete from customer_value v
                        where (cast(:ids as bigint[]) is null or v.customer_id = any (cast(:ids as bigint[])))
                          and not exists (select from derived_value d where d.customer_id = v.customer_id)
                        """)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .update();
        jdbc.sql("""
                        insert into customer_value as v
                            (customer_id, acquisition, service, offer, bad_debt, service_365, offer_365, bad_debt_365,
                             receivable, booked, net_365, unprofitable, large, profit_share, orders_365, discounted_365)
                        select customer_id, round(acquisition, 4), round(service, 4), round(offer, 4), round(bad_debt, 4),
                               round(service_365, 4), round(offer_365, 4), round(bad_debt_365, 4), round(receivable, 4),
                               round(booked, 4), round(net_365, 4), unprofitable, large, profit_share, orders_365,
                               discounted_365
                        from derived_value
                        on conflict (customer_id) do update
                        set acquisition = excluded.acquisition, service = excluded.service, offer = excluded.offer,
                            bad_debt = excluded.bad_debt, service_365 = excluded.service_365,
                            offer_365 = excluded.offer_365, bad_debt_365 = excluded.bad_debt_365,
                            receivable = excluded.receivable, booked = excluded.booked, net_365 = excluded.net_365,
                            unprofitable = excluded.unprofitable, large = excluded.large,
                            profit_share = excluded.profit_share, orders_365 = excluded.orders_365,
                            discounted_365 = excluded.discounted_365
                        where v is distinct from excluded
                        """).update();
    }

    void forget() {
        jdbc.sql("delete from customer_value").update();
        jdbc.sql("delete from company_profit").update();
    }
}
