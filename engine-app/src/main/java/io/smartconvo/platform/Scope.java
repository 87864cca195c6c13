package io.smartconvo.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an API key has to be made for to call an endpoint, besides the roles of its maker. An endpoint that states none is
 * closed to keys.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {

    /** {@code <what>:<verb>}, stable for good: keys are made for it. */
    String value();
}
