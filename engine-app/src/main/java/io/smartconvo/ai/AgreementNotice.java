package io.smartconvo.ai;

import io.smartconvo.openai.ModelSettings;
import io.smartconvo.openai.Residency;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at start why a model with a key will not be called, and what to set. */
@Component
class AgreementNotice {

    private static final Logger log = LoggerFactory.getLogger(AgreementNotice.class);

    private static final String OPENAI = """
            smartconvo.ai.api-key is set, but OpenAI will not be called: no signed agreement is registered. Set
              SMARTCONVO_PROCESSORS_OPENAI_AGREEMENTSIGNEDON   the day your agreement with OpenAI was signed, such as 2026-01-31
              SMARTCONVO_PROCESSORS_OPENAI_AGREEMENTSHA256     its fingerprint: sha256sum agreement.pdf
            Until then, steps that ask the model take their flow's error path.""";

    private static final String OTHER = """
            smartconvo.ai.base-url is set, but %1$s will not be called: nobody agreed is registered there. Set
              smartconvo.processors.model.kind=AI
              smartconvo.processors.model.name=              who runs it
              smartconvo.processors.model.hosts.global=%1$s   or .hosts.eu and so on: the region it processes in
            and either
              smartconvo.processors.model.own=true           if you run it yourself
            or
              smartconvo.processors.model.agreement-signed-on=   and agreement-sha256= of the signed agreement
            Until then, steps that ask the model take their flow's error path.""";

    private final AiProperties properties;
    private final ProcessorRegister register;

    AgreementNotice(AiProperties properties, ProcessorRegister register) {
        this.properties = properties;
        this.register = register;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        String key = properties.apiKey();
        if (key == null || key.isBlank()) {
            return;
        }
        URI address = properties.baseUrl() == null
                ? Residency.address(Region.GLOBAL.code()).orElseThrow()
                : properties.baseUrl();
        var model = ModelSettings.of(address, "", properties.model());
        if (!register.isAgreedByDefault(Disclosure.Kind.AI, model.host(), model.port())) {
            log.warn(properties.baseUrl() == null ? OPENAI : OTHER.formatted(model.host()));
        }
    }
}
