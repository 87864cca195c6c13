package io.smartconvo.engine.gate;

import java.util.Map;
import java.util.stream.Stream;
import org.operaton.bpm.engine.impl.util.xml.Element;

/**
 * An allow-list of elements, attributes and values. A changed rule is a new policy with a new name: definitions accepted
 * earlier are parsed again on every node, long after.
 *
 * @param name kept as the source of each deployment accepted under it
 * @param isForTenants whether it may be used for a tenant's deployment, or for the platform's
 * @param rules by element, as {@link Names} writes it
 */
record Policy(String name, boolean isForTenants, Map<String, ElementRule> rules) {

    static final Policy REFUSE_ALL = new Policy("none", true, Map.of());

    Stream<Violation> violations(Element root) {
        return Stream.concat(ofElement(root), root.elements().stream().flatMap(this::violations));
    }

    private Stream<Violation> ofElement(Element element) {
        var rule = rules.get(Names.of(element));
        if (rule == null) {
            return Stream.of(Violation.of(element, "element " + element.getTagName()));
        }
        return rule.violations(element);
    }
}
