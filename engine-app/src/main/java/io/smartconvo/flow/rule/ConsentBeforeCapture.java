package io.smartconvo.flow.rule;

import io.smartconvo.flow.route.Fact;
import io.smartconvo.flow.route.Spot;
import io.smartconvo.flow.route.Standing;
import java.util.Set;

/** Whoever comes to a step that keeps a personal field has agreed to the field's purpose, whatever way they came. */
final class ConsentBeforeCapture implements PrivacyRule {

    @Override
    public String id() {
        return "consent-before-capture";
    }

    @Override
    public void check(Journey journey, Problems problems) {
        journey.spots()
                .forEach(spot -> journey.data().captured(spot).forEach((purpose, names) -> {
                    Standing consent = journey.certainty().of(Fact.consent(purpose), spot);
                    if (consent != Standing.CERTAIN) {
                        problems.error(spot.shownAt(), message(spot, names, purpose, consent), remedy(purpose));
                    }
                }));
    }

    private static String message(Spot spot, Set<String> names, String purpose, Standing consent) {
        return Journey.label(spot) + " keeps " + quoted(names) + " for the purpose «" + purpose + "», but "
                + missing(consent) + ".";
    }

    static String missing(Standing consent) {
        return consent == Standing.DECIDED
                ? "a visitor who refused can come here too"
                : "a visitor can come here without having been asked for consent";
    }

    static String remedy(String purpose) {
        return "Ask with a «Consent» step for «" + purpose
                + "», put an exclusive gateway behind it, and lead here only from its arrow with the condition consent."
                + purpose + " = true.";
    }

    static String quoted(Set<String> names) {
        return "«" + String.join("», «", names) + "»";
    }
}
