package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final DateReader reader = new DateReader(SHANGHAI, null, TODAY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-04-03",
                "2025/4/3",
                "2025.04.03",
                "2025年4月3日",
                "2025 年 04 月 03 日",
                "20250403",
                "２０２５-０４-０３",
                "3.4.2025"
            })
    void aDateIsRead(String cell) throws CellProblem {
        assertThat(reader.past(cell))
                .isEqualTo(new Moment(Instant.parse("2025-04-02T16:00:00Z"), LocalDate.of(2025, 4, 3), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-03 09:05,2025-04-03T01:05:00Z",
        "2025-04-03T09:05:06,2025-04-03T01:05:06Z",
        "2025/4/3 9:05:06,2025-04-03T01:05:06Z",
        "2025-04-03T09:05:06.250Z,2025-04-03T09:05:06.250Z",
        "2025-04-03T09:05:06+02:00,2025-04-03T07:05:06Z",
        "2025-04-03 23:30:00 UTC,2025-04-03T23:30:00Z",
        "20250403090506,2025-04-03T01:05:06Z",
        "2025年4月3日 下午3时05分,2025-04-03T07:05:00Z",
        "2025-04-03 12:00:00 AM,2025-04-02T16:00:00Z",
        "13/4/2025 1:00 PM,2025-04-13T05:00:00Z"
    })
    void aTimeIsRead(String cell, String instant) throws CellProblem {
        Moment moment = reader.past(cell);
        assertThat(moment.at()).isEqualTo(instant);
        assertThat(moment.on()).isEqualTo(LocalDate.ofInstant(moment.at(), SHANGHAI));
        assertThat(moment.timed()).isTrue();
    }

    @Test
    void theOrderOfDayAndMonthIsTakenFromTheFileAndNeverGuessed() throws CellProblem {
        assertThat(new DateReader(SHANGHAI, DateOrder.DAY_FIRST, TODAY)
                        .read("03/04/2025")
                        .on())
                .isEqualTo("2025-04-03");
        assertThat(new DateReader(SHANGHAI, DateOrder.MONTH_FIRST, TODAY)
                        .read("03/04/2025")
                        .on())
                .isEqualTo("2025-03-04");
        assertThatThrownBy(() -> reader.read("03/04/2025")).hasMessage("DATE_TWO_WAYS");
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday,DATE_UNREADABLE",
        "2025-4,DATE_UNREADABLE",
        "45000,DATE_SERIAL",
        "3/4/25,DATE_UNREADABLE",
        "2025-02-30,DATE_IMPOSSIBLE",
        "2025-13-01,DATE_IMPOSSIBLE",
        "0202-01-01,DATE_TOO_OLD",
        "2026-05-02,DATE_FUTURE"
    })
    void whatIsNoDateOfThePastIsRefused(String cell, String code) {
        assertThatThrownBy(() -> reader.past(cell)).hasMessage(code);
    }

    @ParameterizedTest
    @CsvSource({"dd/MM/yyyy,DAY_FIRST", "d.M.yyyy HH:mm,DAY_FIRST", "MM/dd/yyyy,MONTH_FIRST", "day_first,DAY_FIRST"})
    void aPatternSaysTheOrder(String pattern, DateOrder order) {
        assertThat(DateOrder.fromPattern(pattern)).isEqualTo(order);
        assertThat(DateOrder.fromPattern("yyyy-MM-dd")).isNull();
        assertThatThrownBy(() -> DateOrder.fromPattern("soon")).isInstanceOf(ImportRefused.class);
    }
}
