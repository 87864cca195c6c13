package io.smartconvo.conversation;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets pages of other origins load the widget and talk to it. Nothing here depends on a cookie, and which site an
 * origin may speak for, the site's own list decides.
 */
@Configuration(proxyBeanMethods = false)
class WidgetOrigins implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/widget/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD", "POST")
                .allowedHeaders(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE)
                .maxAge(3600);
    }
}
