package io.smartconvo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the component scan out of the test classes, which stand on the same class path. */
public final class ProductOnly extends TypeExcludeFilter {

    /** The product, started by hand, with these on top. */
    public static SpringApplication with(Class<?>... tools) {
        var application = new SpringApplication(SmartConvo.class);
        application.addPrimarySources(List.of(tools));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()));
        return application;
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        try {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductOnly;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
