package io.smartconvo.ai;

import io.smartconvo.processor.BuiltInProcessors;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ZeroRetention;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The demo model in everybody's register, as long as there is one. */
@Component
class DemoModelEntry implements BuiltInProcessors {

    private static final ProcessorDeclaration DEMO = new ProcessorDeclaration(
            "demo-model",
            "Demo model in this process",
            Disclosure.Kind.AI,
            true,
            Map.of(Region.LOCAL, Set.of("127.0.0.1")),
            null,
            "Answers where no model is configured; nothing leaves this machine",
            ZeroRetention.GRANTED);

    private final AiSettings settings;

    DemoModelEntry(AiSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<ProcessorDeclaration> declarations() {
        return settings.hasDemo() ? List.of(DEMO) : List.of();
    }
}
