package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.XmlElement;
import org.jspecify.annotations.Nullable;

/** No text anywhere looks like an expression of an engine. */
final class NoExpressions implements DocumentRule {

    @Override
    public String id() {
        return "no-expressions";
    }

    @Override
    public void check(XmlElement document, Problems problems) {
        inside(document, null, problems);
    }

    private void inside(XmlElement element, @Nullable String nearestId, Problems problems) {
        String id = element.id() == null ? nearestId : element.id();
        boolean found = looksEvaluated(element.text())
                || element.attributes().stream().anyMatch(attribute -> looksEvaluated(attribute.value()));
        if (found) {
            problems.error(
                    id,
                    "A text of «" + element.name() + "» contains a dollar or number sign before a brace.",
                    "Write {{ name }} to insert an answer; put a space after a sign that is meant as text.");
        }
        element.children().forEach(child -> inside(child, id, problems));
    }

    private static boolean looksEvaluated(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
