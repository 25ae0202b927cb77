package io.liuke.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Instant at = Instant.parse("2025-11-20T06:10:00.123456Z");
        String text = Cursor.of("云栖,=1", 17L, 0.1 + 0.2, new BigDecimal("12.30"), LocalDate.of(2025, 11, 20), at)
                .toString();
        assertThat(text).matches("[A-Za-z0-9_-]+");
        Cursor cursor = Cursor.parse(text, 6);
        assertThat(cursor.getString(0)).isEqualTo("云栖,=1");
        assertThat(cursor.getLong(1)).isEqualTo(17);
        assertThat(cursor.getDouble(2)).isEqualTo(0.1 + 0.2);
        assertThat(cursor.getDecimal(3)).isEqualByComparingTo("12.30");
        assertThat(cursor.getDate(4)).isEqualTo("2025-11-20");
        assertThat(cursor.getInstant(5)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MTc", "_____w", "云"})
    void whatNobodyWroteIsABadRequest(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, 2)).isInstanceOf(BadCursor.class);
    }

    @Test
    void aValueOfAnotherTypeIsABadRequest() {
        Cursor cursor = Cursor.parse(Cursor.of("abc", "NaN").toString(), 2);
        assertThatThrownBy(() -> cursor.getLong(0)).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> cursor.getDate(0)).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> cursor.getDecimal(0)).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> cursor.getDouble(1)).isInstanceOf(BadCursor.class);
    }
}
