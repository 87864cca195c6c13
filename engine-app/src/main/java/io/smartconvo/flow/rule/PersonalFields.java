package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowContext;
import io.smartconvo.flow.rule.PersonalData.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A personal field has one type and one purpose, and the purpose says how long it is kept. */
final class PersonalFields implements PrivacyRule {

    private static final Set<String> ALWAYS_PERSONAL = Set.of("email", "phone");

    @Override
    public String id() {
        return "personal-fields";
    }

    @Override
    public void check(Journey journey, Problems problems) {
        Map<String, Field> first = new HashMap<>();
        Set<String> lasting = new HashSet<>();
        for (Field field : journey.data().fields()) {
            purpose(field, problems);
            if (field.purpose() != null && lasting.add(field.purpose())) {
                retention(journey, field, field.purpose(), problems);
            }
            Field other = first.putIfAbsent(field.name(), field);
            if (other != null) {
                agree(field, other, problems);
            }
        }
    }

    private static void purpose(Field field, Problems problems) {
        if (field.purpose() == null && ALWAYS_PERSONAL.contains(field.type())) {
            problems.error(
                    field.spot().shownAt(),
                    Journey.label(field.spot()) + " asks for «" + field.name() + "» (" + field.type()
                            + ") without a purpose.",
                    "Choose the purpose it is kept for. Without one it would be masked and of no use.");
        }
    }

    private static void retention(Journey journey, Field field, String purpose, Problems problems) {
        FlowContext.Terms terms = journey.terms(purpose);
        if (terms != null && terms.retentionDays() <= 0) {
            problems.error(
                    field.spot().shownAt(),
                    "The purpose «" + purpose + "» of «" + field.name() + "» does not say how long fields are kept.",
                    "Give the purpose a retention in days.");
        }
    }

    private static void agree(Field field, Field other, Problems problems) {
        boolean personal = field.purpose() != null || other.purpose() != null;
        if (!personal
                || Objects.equals(field.purpose(), other.purpose())
                        && field.type().equals(other.type())) {
            return;
        }
        String what = field.type().equals(other.type()) ? "another purpose" : "another type";
        problems.error(
                field.spot().shownAt(),
                Journey.label(field.spot()) + " asks for «" + field.name() + "» with " + what + " than "
                        + Journey.label(other.spot()) + ".",
                "Give both the same type and purpose, or keep one of them under another name.");
    }
}
