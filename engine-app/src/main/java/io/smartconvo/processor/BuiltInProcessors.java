package io.smartconvo.processor;

import java.util.List;

/** Declared as a bean by a module that brings a processor of its own. */
@FunctionalInterface
public interface BuiltInProcessors {

    /** What enters every tenant's register, as the settings' entries do. */
    List<ProcessorDeclaration> declarations();
}
