package io.liuke.web.support.view;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How templates become pages. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    static BeanPostProcessor pageViews() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) {
                    views.setViewClass(PageView.class);
                }
                return bean;
            }
        };
    }
}
