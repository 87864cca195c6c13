package io.smartconvo.flow.step;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind of step a flow can use. A connector joins by adding its input record to the list. */
public final class StepCatalogue {

    private final Map<String, StepType> types;

    public StepCatalogue(List<Class<? extends Record>> inputs) {
        Map<String, StepType> byId = new LinkedHashMap<>();
        for (Class<? extends Record> input : inputs) {
            StepType type = StepType.of(input);
            if (byId.put(type.templateId(), type) != null) {
                throw new IllegalArgumentException("Two steps are called " + type.templateId());
            }
        }
        this.types = Collections.unmodifiableMap(byId);
    }

    public Optional<StepType> find(String templateId) {
        return Optional.ofNullable(types.get(templateId));
    }

    public Collection<StepType> all() {
        return types.values();
    }
}
