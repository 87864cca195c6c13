package io.smartconvo.dsar;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page of each site on which people ask for what is theirs. */
@Configuration(proxyBeanMethods = false)
class RightsPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/rights/{site:[A-Za-z0-9_-]+}").setViewName("forward:/rights/index.html");
    }
}
