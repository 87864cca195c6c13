package io.smartconvo.flow;

import io.smartconvo.email.SendEmail;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.http.HttpCall;
import io.smartconvo.openai.AiReply;
import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Choose;
import io.smartconvo.sdk.step.Consent;
import io.smartconvo.sdk.step.Form;
import io.smartconvo.sdk.step.Say;
import io.smartconvo.sdk.step.SetAnswers;
import io.smartconvo.tenant.Audience;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flows and what is around them, for tests. */
public final class FlowFixture {

    public static final TenantId TENANT = TenantId.of("0b8c6a0e-4a55-4c3c-9d1c-0d6f4a1c2b3d");

    public static final StepCatalogue CATALOGUE = new StepCatalogue(List.of(
            Say.class,
            Ask.class,
            Choose.class,
            Form.class,
            Consent.class,
            AgeGate.class,
            SetAnswers.class,
            Lookup.class));

    /** Every step of the product, in the order of the documentation. */
    public static final List<Class<? extends Record>> ALL_STEPS = List.of(
            Say.class,
            Ask.class,
            Choose.class,
            Form.class,
            Consent.class,
            AgeGate.class,
            SetAnswers.class,
            AiReply.class,
            HttpCall.class,
            SendEmail.class);

    /** A tenant with two purposes and a few flows to call, one of which calls {@code sample}. */
    public static final FlowContext CONTEXT = new FlowContext(
            Map.of(
                    "newsletter", new FlowContext.Terms(30, Set.of("lookup")),
                    "contact", new FlowContext.Terms(30, Set.of("email"))),
            Map.of(
                    "helper", new FlowContext.Known(5, List.of()),
                    "circle", new FlowContext.Known(3, List.of("helper", "sample")),
                    "big", new FlowContext.Known(450, List.of())),
            Audience.EVERYBODY,
            key -> null);

    private FlowFixture() {}

    /** The same tenant, asking for an age. */
    public static FlowContext contextFor(Audience audience) {
        return new FlowContext(CONTEXT.purposes(), CONTEXT.flows(), audience, CONTEXT.models());
    }

    public static FlowBundle bundle(String resource) {
        return new FlowBundle(bytes(resource), Map.of("contact.form", form("contact.form")));
    }

    public static String form(String name) {
        return new String(bytes("form/" + name), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String resource) {
        try (InputStream in = FlowFixture.class.getResourceAsStream("/flow/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
