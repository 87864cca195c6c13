package io.smartconvo.flow.rule;

import io.smartconvo.flow.route.Fact;
import io.smartconvo.flow.route.Standing;

/** Whoever comes to a step that gives a personal value away has agreed to its purpose, whatever way they came. */
final class ConsentBeforeSending implements PrivacyRule {

    @Override
    public String id() {
        return "consent-before-sending";
    }

    @Override
    public void check(Journey journey, Problems problems) {
        journey.spots()
                .forEach(spot -> journey.data().sent(spot).forEach((purpose, names) -> {
                    Standing consent = journey.certainty().of(Fact.consent(purpose), spot);
                    if (consent != Standing.CERTAIN) {
                        problems.error(
                                spot.shownAt(),
                                Journey.label(spot) + " would send " + ConsentBeforeCapture.quoted(names)
                                        + ", kept for the purpose «" + purpose + "», but "
                                        + ConsentBeforeCapture.missing(consent) + ".",
                                ConsentBeforeCapture.remedy(purpose));
                    }
                }));
    }
}
