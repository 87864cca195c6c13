package io.smartconvo.proof.policy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Which tests say that they prove something, by their classes. */
final class Proofs {

    private Proofs() {}

    /** Classes of which at least one test proves something. */
    static List<Class<?>> classes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        String name = Proves.class.getName();
        scanner.addIncludeFilter((type, factory) -> type.getAnnotationMetadata().hasAnnotation(name)
                || type.getAnnotationMetadata().hasAnnotatedMethods(name));
        return scanner.findCandidateComponents("io.smartconvo").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }

    /** What one test proves, or any test of the class if there is no method. */
    static Set<String> of(Class<?> type, @Nullable Method method) {
        Set<String> sentences = new LinkedHashSet<>(named(type.getAnnotation(Proves.class)));
        Stream<Method> methods = method == null ? Arrays.stream(type.getDeclaredMethods()) : Stream.of(method);
        methods.forEach(test -> sentences.addAll(named(test.getAnnotation(Proves.class))));
        return sentences;
    }

    private static List<String> named(@Nullable Proves proves) {
        return proves == null ? List.of() : List.of(proves.value());
    }
}
