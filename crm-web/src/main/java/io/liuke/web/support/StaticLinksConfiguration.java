package io.liuke.web.support;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** In place of the filter that Boot makes for Thymeleaf. */
@Configuration(proxyBeanMethods = false)
class StaticLinksConfiguration {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> staticLinks() {
        return new FilterRegistrationBean<>(new StaticLinks());
    }
}
