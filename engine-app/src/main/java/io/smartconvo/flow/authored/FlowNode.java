package io.smartconvo.flow.authored;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a flow. {@code parent} is the sub-process around it, null at the top. */
public sealed interface FlowNode {

    String id();

    String name();

    @Nullable String parent();

    /** How messages call it: its name if it has one, else its id. */
    default String label() {
        String text = name().isBlank() ? id() : name().strip();
        return "«" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "»";
    }

    /** The none start event of a scope. */
    record Start(String id, String name, @Nullable String parent) implements FlowNode {}

    /** How an end event ends. */
    enum EndKind {
        PLAIN,
        TERMINATE,
        ERROR
    }

    /** An end event; {@code error} is the code it throws, null unless {@code kind} is ERROR. */
    record End(
            String id,
            String name,
            @Nullable String parent,
            EndKind kind,
            @Nullable String error) implements FlowNode {}

    /** A task with a step template. */
    record Step(
            String id,
            String name,
            @Nullable String parent,
            String tag,
            @Nullable String template,
            @Nullable String version,
            Map<String, String> properties)
            implements FlowNode {}

    /** The gateways of the language. */
    enum GatewayKind {
        EXCLUSIVE,
        PARALLEL,
        EVENT
    }

    /** A gateway; {@code defaultFlow} only at exclusive ones. */
    record Gateway(
            String id,
            String name,
            @Nullable String parent,
            GatewayKind kind,
            @Nullable String defaultFlow) implements FlowNode {}

    /** An intermediate timer: a pause. */
    record Timer(
            String id,
            String name,
            @Nullable String parent,
            @Nullable String duration) implements FlowNode {}

    /** An embedded sub-process. */
    record SubProcess(String id, String name, @Nullable String parent) implements FlowNode {}

    /** A call of another flow of the tenant by its key. */
    record Call(
            String id,
            String name,
            @Nullable String parent,
            @Nullable String flow) implements FlowNode {}

    /** A boundary event that catches an error; {@code code} null catches every error. */
    record ErrorBoundary(
            String id,
            String name,
            @Nullable String parent,
            String attachedTo,
            boolean interrupting,
            @Nullable String code)
            implements FlowNode {}

    /** A boundary event that fires after a time. */
    record TimerBoundary(
            String id,
            String name,
            @Nullable String parent,
            String attachedTo,
            boolean interrupting,
            @Nullable String duration)
            implements FlowNode {}
}
