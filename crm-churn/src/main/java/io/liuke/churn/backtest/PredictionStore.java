package io.liuke.churn.backtest;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestPrediction;
import io.liuke.churn.scoring.Examination;
import io.liuke.shared.CopyIn;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What back-tests said of each customer. Those of old ones are forgotten, their figures stay. */
@Repository
class PredictionStore {

    private static final int FETCH_SIZE = 5_000;
    private static final int KEPT = 20;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    PredictionStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    void write(BacktestId id, Examination examination, boolean[] ordered) {
        double[] chances = examination.promoted();
        CopyIn.into(
                dataSource, "copy backtest_prediction (run_id, customer_id, p, ordered, active) from stdin", copy -> {
                    for (int i = 0; i < chances.length; i++) {
                        copy.row(
                                id.value(),
                                examination.customers()[i],
                                chances[i],
                                ordered[i],
                                examination.active()[i]);
                    }
                });
        forgetOld();
    }

    private void forgetOld() {
        jdbc.sql("""
                        delete from backtest_prediction
                        where run_id <= (select id from backtest_run order by id desc offset :kept limit 1)
                        """).param("kept", KEPT).update();
    }

    void read(BacktestId id, Consumer<BacktestPrediction> consumer) {
        jdbc.sql("""
                        select c.code, b.p
                        from backtest_prediction b
                        join customer c on c.id = b.customer_id
                        where b.run_id = :run
                        order by b.customer_id
                        """).withFetchSize(FETCH_SIZE).param("run", id.value()).query(row -> {
            consumer.accept(new BacktestPrediction(row.getString("code"), row.getDouble("p")));
        });
    }
}
