package io.liuke.web.api;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A machine with a token. */
record ApiCaller(MockMvcTester mvc, String token) {

    /** The address is a template, so that values come encoded as they are sent. */
    MvcTestResult get(String uri, Object... values) {
        return mvc.get()
                .uri(uri, values)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    MvcTestResult getInChinese(String uri) {
        return mvc.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .exchange();
    }

    MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, MediaType.APPLICATION_JSON_VALUE, "en", body);
    }

    MvcTestResult postInChinese(String uri, String body) {
        return send(HttpMethod.POST, uri, MediaType.APPLICATION_JSON_VALUE, "zh-CN", body);
    }

    MvcTestResult patch(String uri, String body) {
        return send(HttpMethod.PATCH, uri, "application/merge-patch+json", "en", body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String type, String language, String body) {
        return mvc.method(method)
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(type)
                .content(body)
                .exchange();
    }

    static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }
}
