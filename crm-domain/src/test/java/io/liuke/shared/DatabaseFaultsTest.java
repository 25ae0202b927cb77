package io.liuke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFaultsTest {

    @Test
    void aRollBackThatFailsOnABrokenConnectionIsAnOutageToo() {
        assertThat(DatabaseFaults.isOutage(new IllegalStateException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"))))
                .isTrue();
        TransactionSystemException hidden = new TransactionSystemException("roll-back");
        hidden.initApplicationException(new IllegalStateException(new SQLException("end of file", "08006")));
        assertThat(DatabaseFaults.isOutage(hidden)).isTrue();
    }

    @Test
    void whatLiesWithTheQuestionIsNone() {
        assertThat(DatabaseFaults.isOutage(new DataIntegrityViolationException("", new SQLException("twice", "23505"))))
                .isFalse();
        assertThat(DatabaseFaults.isDiskFull(new IllegalStateException(new SQLException("no space", "53100"))))
                .isTrue();
    }
}
