package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "0|0",
                "-430.00|-430",
                "−430.00|-430",
                "(430.00)|-430",
                "¥1,234.50|1234.50",
                "￥１，２３４．５０|1234.50",
                "1，234|1234",
                "18,240.00 元|18240",
                "$ 5|5",
                "CNY 1,234,567.8912|1234567.8912",
                ".5|0.5",
                "2.00005|2.0001"
            })
    void anAmountIsRead(String cell, String amount) throws CellProblem {
        assertThat(new AmountReader(false).read(cell)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "1.234,56|1234.56", "1.234|1234", "1 234,56 €|1234.56", "12.5|12.5", "-3,00|-3"})
    void theDecimalCommaIsReadWhereTheFileWritesIt(String cell, String amount) throws CellProblem {
        assertThat(new AmountReader(true).read(cell)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "12,5", "1,23,456", "1.2.3", "12-5", "=1+1", "1e5", "-", "%"})
    void whatIsNoAmountIsRefused(String cell) {
        assertThatThrownBy(() -> new AmountReader(false).read(cell)).hasMessage("AMOUNT_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000000", "-999999999999999999"})
    void anAmountBeyondReasonIsRefused(String cell) {
        assertThatThrownBy(() -> new AmountReader(false).read(cell)).hasMessage("AMOUNT_TOO_LARGE");
    }
}
