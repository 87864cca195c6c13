package io.smartconvo.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads off a record what may be null: what JSpecify's {@link Nullable} says, and nothing else. */
class SchemasOfRecords extends ModelResolver {

    static final String NULL = "null";

    SchemasOfRecords(ObjectMapper mapper) {
        super(mapper, new Names());
        openapi31(true);
        ModelResolver.enumsAsRef = true;
    }

    /** A record of a controller is called after both; any other by its own name. */
    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null
                    ? type.getSimpleName()
                    : outer.getSimpleName().replace("Controller", "") + type.getSimpleName();
        }
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = super.resolve(type, context, chain);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(name(resolved.get$ref()));
            if (model != null && model.getProperties() != null) {
                mark(raw, model.getProperties());
            }
        }
        return resolved;
    }

    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    static boolean isNullable(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains(NULL)
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(SchemasOfRecords::isNullable);
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Class<?> raw, Map<String, Schema> properties) {
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema<?> property = properties.get(jsonName(component));
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
                markInside(generic, property);
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(jsonName(component), nullable(property));
            }
        }
    }

    private static void markInside(AnnotatedParameterizedType generic, Schema<?> property) {
        var arguments = generic.getAnnotatedActualTypeArguments();
        if (!arguments[arguments.length - 1].isAnnotationPresent(Nullable.class)) {
            return;
        }
        if (property.getItems() != null) {
            property.setItems(nullable(property.getItems()));
        } else if (property.getAdditionalProperties() instanceof Schema<?> values) {
            property.setAdditionalProperties(nullable(values));
        }
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (isNullable(schema)) {
            return schema;
        }
        if (schema.get$ref() != null || schema.getTypes() == null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add(NULL);
        schema.setTypes(types);
        return schema;
    }

    private static String jsonName(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
