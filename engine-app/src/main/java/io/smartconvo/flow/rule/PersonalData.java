package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.form.FormDefinition;
import io.smartconvo.flow.form.FormField;
import io.smartconvo.flow.route.Routes;
import io.smartconvo.flow.route.Spot;
import io.smartconvo.flow.step.FieldValues;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Form;
import io.smartconvo.sdk.step.SetAnswers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a flow and everything it calls, and where their values go. What is computed from a personal field, or
 * comes back from a call that was given one, is as personal as the field.
 */
final class PersonalData {

    /** An answer a step asks for; {@code purpose} is null if it is not declared to be personal. */
    record Field(String name, String type, @Nullable String purpose, Spot spot) {}

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final Map<String, Set<String>> derived = new TreeMap<>();

    private PersonalData() {}

    static PersonalData on(Routes routes) {
        PersonalData data = new PersonalData();
        routes.spots().forEach(spot -> spot.step().ifPresent(step -> data.declare(spot, step)));
        data.fields.stream()
                .filter(field -> field.purpose() != null)
                .forEach(field -> data.declared
                        .computeIfAbsent(field.name(), name -> new TreeSet<>())
                        .add(String.valueOf(field.purpose())));
        data.declared.forEach((name, purposes) -> data.derived.put(name, new TreeSet<>(purposes)));
        List<FlowStep> steps =
                routes.spots().stream().flatMap(spot -> spot.step().stream()).toList();
        boolean more = true;
        while (more) {
            more = steps.stream().filter(data::derive).count() > 0;
        }
        return data;
    }

    private void declare(Spot spot, FlowStep step) {
        if (step.input() instanceof Ask ask) {
            fields.add(new Field(ask.answer(), ask.type(), ask.purpose(), spot));
        } else if (step.input() instanceof Form shown) {
            form(spot, shown)
                    .forEach(field -> fields.add(new Field(
                            field.key(),
                            field.type() == FormField.Type.TEXTAREA
                                    ? "text"
                                    : field.type().name().toLowerCase(Locale.ROOT),
                            field.purpose() == null ? shown.purpose() : field.purpose(),
                            spot)));
        }
    }

    private static List<FormField> form(Spot spot, Form shown) {
        FormDefinition form = spot.flow().forms().get(shown.form());
        return form == null ? List.of() : form.fields();
    }

    /** True if something turned out to be more personal than was known. */
    private boolean derive(FlowStep step) {
        if (step.input() instanceof SetAnswers) {
            return step.assignments().values().stream()
                            .flatMap(Collection::stream)
                            .filter(line -> derive(line.answer(), line.value().names()))
                            .count()
                    > 0;
        }
        return step.type().runs() == StepRuns.OUTSIDE
                && FieldValues.written(step).stream()
                                .filter(answer -> derive(answer, FieldValues.read(step)))
                                .count()
                        > 0;
    }

    private boolean derive(String answer, Set<String> from) {
        Set<String> purposes =
                from.stream().flatMap(name -> purposes(name).stream()).collect(Collectors.toSet());
        return !purposes.isEmpty()
                && derived.computeIfAbsent(answer, name -> new TreeSet<>()).addAll(purposes);
    }

    List<Field> fields() {
        return fields;
    }

    /** Every purpose personal data is used for. */
    Set<String> purposes() {
        return declared.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The purposes a value is bound to, empty if it is not personal. */
    Set<String> purposes(String name) {
        return derived.getOrDefault(name, Set.of());
    }

    /** Answers that any step leaves behind. */
    static Set<String> written(Spot spot) {
        Set<String> names = new TreeSet<>();
        spot.step().ifPresent(step -> {
            names.addAll(FieldValues.written(step));
            if (step.input() instanceof Form shown) {
                form(spot, shown).forEach(field -> names.add(field.key()));
            }
        });
        return names;
    }

    /** The declared personal fields a step writes, by purpose: by asking, by reading them out of a text, or by computing. */
    Map<String, Set<String>> captured(Spot spot) {
        return byPurpose(written(spot), declared);
    }

    /** The personal values a step gives to somebody outside, by purpose. */
    Map<String, Set<String>> sent(Spot spot) {
        Set<String> names = spot.step()
                .filter(step -> step.type().runs() == StepRuns.OUTSIDE)
                .map(FieldValues::read)
                .orElse(Set.of());
        return byPurpose(names, derived);
    }

    private static Map<String, Set<String>> byPurpose(Set<String> names, Map<String, Set<String>> purposes) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String name : names) {
            purposes.getOrDefault(name, Set.of())
                    .forEach(purpose -> found.computeIfAbsent(purpose, key -> new TreeSet<>())
                            .add(name));
        }
        return found;
    }
}
