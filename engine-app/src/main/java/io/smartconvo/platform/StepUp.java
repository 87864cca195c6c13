package io.smartconvo.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that only answers who has shown within the last minutes that it is still them: others are told
 * {@link Problem#STEP_UP_REQUIRED}. So a session that somebody walked away from, or that was stolen, changes nothing that
 * would outlast it. Keys never get there.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {}
