package io.liuke.intake;

import java.sql.Connection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction of an import, and its connection for COPY. */
@Component
class ImportConnection {

    private final TransactionTemplate transaction;
    private final DataSource dataSource;

    ImportConnection(PlatformTransactionManager transactions, DataSource dataSource) {
        this.transaction = new TransactionTemplate(transactions);
        this.dataSource = dataSource;
    }

    void inTransaction(Consumer<Connection> work) {
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                work.accept(connection);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
    }
}
