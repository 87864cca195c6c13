package io.smartconvo.flow.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a form gave: the form, or what is wrong with it. */
public record FormReading(@Nullable FormDefinition form, List<Fault> faults) {

    /** Something wrong with a form, told to the person who made it. */
    public record Fault(String message, String remedy) {}
}
