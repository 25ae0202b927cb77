package io.liuke.web.support;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language is what the person chose, else what the browser asks for, else English. */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration {

    static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(LOCALES);
        browser.setDefaultLocale(Locale.ENGLISH);
        CookieLocaleResolver resolver = new CookieLocaleResolver("liuke_lang");
        resolver.setDefaultLocaleFunction(request -> supported(browser.resolveLocale(request)));
        resolver.setCookieMaxAge(Duration.ofDays(400));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        // a cookie is whatever somebody wrote into it
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** One of the two languages that the screens are written in; every Chinese is answered in simplified Chinese. */
    static Locale supported(Locale asked) {
        return asked.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
