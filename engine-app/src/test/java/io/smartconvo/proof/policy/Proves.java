package io.smartconvo.proof.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test, or all tests of a class, without which a sentence of the privacy policy would be a mere claim. They make up the
 * audit: {@code ./mvnw -Paudit verify}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("policy")
public @interface Proves {

    /** Ids of sentences in {@code policy.yaml}. */
    String[] value();
}
