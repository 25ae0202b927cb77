package io.liuke.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvDownloadTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aSpreadsheetReadsChineseNamesAndRunsNoFormula() throws IOException {
        CsvDownload.forSpreadsheet(response, "customers.csv", csv -> {
            csv.row("name", "phone", "value", "owner");
            csv.row("王伟, 上海", "=1+1", new BigDecimal("-1E+3"), null);
        });
        assertThat(text()).isEqualTo("\uFEFFname,phone,value,owner\r\n\"王伟, 上海\",'=1+1,-1000,\r\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"customers.csv\"");
    }

    @Test
    void aNumberKeepsItsSignAndTextThatStartsLikeAFormulaDoesNot() throws IOException {
        CsvDownload.forProgram(
                response, "x.csv", csv -> csv.row("-5", "+1.234,50", "-5+cmd", "@now", "\tx", "-", 0.25));
        assertThat(text()).isEqualTo("-5,\"+1.234,50\",'-5+cmd,'@now,'\tx,'-,0.25\r\n");
    }

    @Test
    void aFilesNameMayBeChinese() throws IOException {
        CsvDownload.forSpreadsheet(response, "客户.csv", csv -> csv.row("a"));
        assertThat(response.getHeader("Content-Disposition")).contains("filename*=UTF-8''%E5%AE%A2%E6%88%B7.csv");
    }

    @Test
    void aFileThatFailsMidwayIsNotEndedLikeAWholeOne() {
        assertThatThrownBy(() -> CsvDownload.forSpreadsheet(response, "x.csv", csv -> {
                    csv.row("a");
                    throw new IllegalStateException("gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.isCommitted()).isFalse();
    }

    private String text() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
