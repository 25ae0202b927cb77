package io.liuke.web.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.testing.DatabaseTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DatabaseTest
class OutageAnswerTest {

    @Autowired
    private OutageAnswer answer;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPersonIsToldInTheirLanguageThatTheDatabaseIsAwayAndThePageComesBackByItself() throws Exception {
        answer.away(request("text/html", Locale.CHINA), response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getHeader("Refresh")).isEqualTo("5");
        assertThat(response.getHeader("Content-Security-Policy")).isNotBlank();
        assertThat(response.getContentAsString()).contains("数据库正在重新启动", "/customers");
    }

    @Test
    void aPersonIsToldThatTheDiskIsFull() throws Exception {
        answer.diskFull(request("text/html", Locale.ENGLISH), response);
        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(response.getContentAsString()).contains("The disk of the database is full");
    }

    @Test
    void aProgramGetsProblemDetails() throws Exception {
        answer.away(request("application/json", Locale.ENGLISH), response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("The database does not answer");
    }

    private static MockHttpServletRequest request(String accept, Locale language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/customers");
        request.addHeader("Accept", accept);
        request.addPreferredLocale(language);
        return request;
    }
}
