package io.liuke.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language is what the person chose, else what the browser asks for, else English. */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("liuke_lang");
        resolver.setDefaultLocaleFunction(LocaleConfiguration::ofBrowser);
        resolver.setCookieMaxAge(Duration.ofDays(400));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        // a cookie is whatever somebody wrote into it
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** The first language of the browser's list that the screens are written in. */
    private static Locale ofBrowser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(asked -> isChinese(asked) || asked.getLanguage().equals("en"))
                .findFirst()
                .map(LocaleConfiguration::supported)
                .orElse(Locale.ENGLISH);
    }

    /** One of the two languages that the screens are written in; every Chinese is answered in simplified Chinese. */
    static Locale supported(Locale asked) {
        return isChinese(asked) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static boolean isChinese(Locale asked) {
        return asked.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
