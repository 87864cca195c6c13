package io.smartconvo.conversation;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** The widget's files: a tiny loader that is looked at again soon, and hashed parts that never change. */
@Configuration(proxyBeanMethods = false)
class WidgetFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/widget/v1/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/widget/v1/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/widget/v1/*.js", "/widget/v1/*.json")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5))
                        .cachePublic()
                        .staleWhileRevalidate(Duration.ofDays(1)))
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /** Any page may load the widget and reach its door; which site it may enter, that site's list of origins decides. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/widget/**")
                .allowedOriginPatterns("*")
                .allowedMethods("GET", "POST")
                .allowedHeaders("Authorization", "Content-Type")
                .maxAge(Duration.ofHours(1).toSeconds());
    }
}
