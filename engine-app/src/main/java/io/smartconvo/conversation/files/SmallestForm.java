package io.smartconvo.conversation.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds the form of a file that the client wants most, and the smallest of those it wants alike. Spring's own resolver
 * takes the first one named, which is gzip in every browser, and does not know a refusal.
 */
class SmallestForm extends AbstractResourceResolver {

    private static final Map<String, String> EXTENSIONS = Map.of("br", ".br", "gzip", ".gz");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = chain.resolveResource(request, requestPath, locations);
        return file == null || request == null ? file : form(file, AcceptedCodings.of(request));
    }

    private static Resource form(Resource file, AcceptedCodings accepted) {
        Map<Resource, Double> forms = new LinkedHashMap<>();
        forms.put(file, accepted.weightOf(AcceptedCodings.IDENTITY));
        EXTENSIONS.forEach(
                (coding, extension) -> forms.put(new CodedFile(file, coding, extension), accepted.weightOf(coding)));
        return forms.entrySet().stream()
                .filter(form -> form.getValue() > 0 && form.getKey().exists())
                .max(Comparator.<Map.Entry<Resource, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(form -> length(form.getKey()), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(file);
    }

    private static long length(Resource form) {
        try {
            return form.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String resourceUrlPath, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(resourceUrlPath, locations);
    }
}
