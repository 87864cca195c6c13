package io.smartconvo.conversation.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The widget's files: a tiny loader that is looked at again soon, and hashed parts that never change. */
@Configuration(proxyBeanMethods = false)
class WidgetFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/widget/v1/";
    private static final String[] FIXED_NAMES = {"/widget/v1/*.js", "/widget/v1/*.json"};
    private static final String HASHED_NAMES = "/widget/v1/assets/**";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        files(
                registry,
                FILES + "assets/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable(),
                HASHED_NAMES);
        files(
                registry,
                FILES,
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().staleWhileRevalidate(Duration.ofDays(1)),
                FIXED_NAMES);
    }

    private static void files(ResourceHandlerRegistry registry, String folder, CacheControl caching, String... paths) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(caching)
                .setEtagGenerator(WidgetFiles::etag)
                // Spring's cache takes "br;q=0" for "br".
                .resourceChain(false)
                .addResolver(new SmallestForm());
    }

    /** Of the very bytes that are sent: the same on every node, another one for every form. */
    private static String etag(Resource form) {
        try (InputStream bytes = form.getInputStream()) {
            return DigestUtils.md5DigestAsHex(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also says of a file in its plain form, and of one that has not changed, that it has others. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new VariesByCoding())
                .addPathPatterns(FIXED_NAMES)
                .addPathPatterns(HASHED_NAMES);
    }

    /** Any page may load the widget and reach its door; which site it may enter, that site's list of origins decides. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/widget/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "POST")
                .allowedHeaders("Authorization", "Content-Type")
                .maxAge(Duration.ofHours(1).toSeconds());
    }
}
