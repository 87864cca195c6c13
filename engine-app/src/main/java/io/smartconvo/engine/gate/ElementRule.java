package io.smartconvo.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.util.xml.Element;

/**
 * What one kind of element may look like.
 *
 * @param attributes allowed attributes and what their values must satisfy
 * @param required attributes that must be there
 * @param text what the text directly in the element must satisfy
 * @param children allowed children, or null for any that has a rule
 */
record ElementRule(
        Map<String, Predicate<String>> attributes,
        Set<String> required,
        Predicate<String> text,
        @Nullable Set<String> children) {

    private static final int LONGEST = 20_000;

    static final Predicate<String> LITERAL =
            value -> value.length() <= LONGEST && !value.contains("${") && !value.contains("#{");
    static final Predicate<String> BLANK = String::isBlank;

    static ElementRule with(String... literalAttributes) {
        Map<String, Predicate<String>> attributes = new TreeMap<>();
        for (var name : literalAttributes) {
            attributes.put(name, LITERAL);
        }
        return new ElementRule(attributes, Set.of(), BLANK, null);
    }

    ElementRule where(String attribute, Predicate<String> value) {
        var more = new TreeMap<>(attributes);
        more.put(attribute, LITERAL.and(value));
        return new ElementRule(more, required, text, children);
    }

    ElementRule require(String... names) {
        return new ElementRule(attributes, Set.of(names), text, children);
    }

    ElementRule text(Predicate<String> allowed) {
        return new ElementRule(attributes, required, LITERAL.and(allowed), children);
    }

    ElementRule onlyWith(String... names) {
        return new ElementRule(attributes, required, text, Set.of(names));
    }

    Stream<Violation> violations(Element element) {
        return Stream.of(ofAttributes(element), ofMissing(element), ofText(element), ofChildren(element))
                .flatMap(found -> found);
    }

    private Stream<Violation> ofAttributes(Element element) {
        return element.attributes().stream()
                .filter(key -> Names.isDeclaration(key)
                        ? !Names.isKnown(element.attribute(key))
                        : !isAllowed(Names.ofAttribute(key), element.attribute(key)))
                .map(key -> Violation.of(element, "attribute " + Names.ofAttribute(key)));
    }

    private boolean isAllowed(String name, String value) {
        var rule = attributes.get(name);
        return rule == null ? SchemaDefaults.contain(name, value) : rule.test(value);
    }

    private Stream<Violation> ofMissing(Element element) {
        var present = element.attributes().stream().map(Names::ofAttribute).toList();
        return required.stream()
                .filter(name -> !present.contains(name))
                .map(name -> Violation.of(element, "missing " + name));
    }

    private Stream<Violation> ofText(Element element) {
        return text.test(element.getText()) ? Stream.of() : Stream.of(Violation.of(element, "text"));
    }

    private Stream<Violation> ofChildren(Element element) {
        return element.elements().stream()
                .filter(child -> children != null && !children.contains(Names.of(child)))
                .map(child -> Violation.of(child, child.getTagName() + " in " + element.getTagName()));
    }
}
