package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowContext;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.FeelTemplate;
import io.smartconvo.flow.route.Spot;
import io.smartconvo.sdk.step.Ask;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Personal values go only to the kinds of recipient that their purpose names. */
final class Recipients implements PrivacyRule {

    private static final String AI = "ai";

    /** Steps whose kind of recipient is called otherwise than the step. */
    private static final Map<String, String> KINDS = Map.of("ai-reply", AI);

    @Override
    public String id() {
        return "recipients";
    }

    @Override
    public void check(Journey journey, Problems problems) {
        journey.spots()
                .forEach(spot -> spot.step().ifPresent(step -> {
                    journey.data()
                            .sent(spot)
                            .forEach((purpose, names) -> sent(journey, spot, step, purpose, names, problems));
                    if (kind(step).equals(AI)) {
                        said(journey, spot, problems);
                    }
                }));
    }

    private static void sent(
            Journey journey, Spot spot, FlowStep step, String purpose, Set<String> names, Problems problems) {
        FlowContext.Terms terms = journey.terms(purpose);
        if (terms != null && !isNamed(terms.recipients(), step) && !goesToTheVisitor(journey, step)) {
            problems.error(
                    spot.shownAt(),
                    Journey.label(spot) + " gives " + ConsentBeforeCapture.quoted(names) + " away, but the purpose «"
                            + purpose + "» does not name such a recipient.",
                    "Add «" + kind(step) + "» to the recipients of the purpose, so that visitors are told, or do not"
                            + " use the field here.");
        }
    }

    /** What was typed in the chat goes to the model with the rest of it. */
    private static void said(Journey journey, Spot spot, Problems problems) {
        for (PersonalData.Field field : journey.data().fields()) {
            String purpose = field.purpose();
            FlowContext.Terms terms = purpose == null ? null : journey.terms(purpose);
            boolean typed = field.spot()
                    .step()
                    .filter(step -> step.input() instanceof Ask)
                    .isPresent();
            if (terms != null
                    && typed
                    && !named(terms.recipients(), AI)
                    && journey.routes().leads(field.spot(), spot)) {
                problems.warning(
                        spot.shownAt(),
                        Journey.label(spot) + " shows the chat to a model, and with it what was answered at "
                                + Journey.label(field.spot()) + ", but the purpose «" + purpose
                                + "» does not name such a recipient.",
                        "Add «ai» to the recipients of the purpose, ask for the field in a form, or ask after this"
                                + " step.");
            }
        }
    }

    /** A mail to the address the visitor gave is no disclosure. */
    private static boolean goesToTheVisitor(Journey journey, FlowStep step) {
        FeelTemplate to = step.templates().get("to");
        return to != null
                && journey.data().fields().stream()
                        .filter(field -> field.type().equals("email") && field.purpose() != null)
                        .anyMatch(field -> to.source().strip().matches("\\{\\{\\s*" + field.name() + "\\s*}}"));
    }

    private static boolean isNamed(Set<String> recipients, FlowStep step) {
        String host = host(step);
        return named(recipients, kind(step)) || host != null && recipients.contains(host);
    }

    private static boolean named(Set<String> recipients, String kind) {
        return recipients.stream()
                .map(recipient -> recipient.toLowerCase(Locale.ROOT).strip())
                .anyMatch(recipient -> recipient.equals(kind) || recipient.startsWith(kind + ":"));
    }

    private static String kind(FlowStep step) {
        return KINDS.getOrDefault(step.type().id(), step.type().id());
    }

    private static @Nullable String host(FlowStep step) {
        FeelTemplate url = step.templates().get("url");
        if (url == null) {
            return null;
        }
        try {
            return URI.create(url.renderWith("x").strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
