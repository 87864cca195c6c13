package io.smartconvo.ai;

import io.smartconvo.processor.BuiltInProcessors;
import io.smartconvo.processor.ProcessorDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The demo model in everybody's register, as long as there is one. */
@Component
class DemoModelEntry implements BuiltInProcessors {

    private final AiSettings settings;

    DemoModelEntry(AiSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<ProcessorDeclaration> declarations() {
        return settings.hasDemo() ? List.of(AiSettings.DEMO_MODEL) : List.of();
    }
}
