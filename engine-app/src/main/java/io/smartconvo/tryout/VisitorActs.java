package io.smartconvo.tryout;

import io.smartconvo.rehearsal.Notation;
import io.smartconvo.widget.ClientFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What visitors do, as lines of a golden conversation. */
final class VisitorActs {

    private VisitorActs() {}

    /** Nothing for what the notation has no word for. */
    static Optional<String> line(ClientFrame.Idempotent frame) {
        if (frame instanceof ClientFrame.Message message) {
            return Optional.of(Notation.spoken("user>", message.text()));
        }
        if (frame instanceof ClientFrame.Choose choose) {
            return Optional.of("pick> " + choose.option());
        }
        if (frame instanceof ClientFrame.Form form) {
            Map<String, Object> values = new TreeMap<>();
            form.values().forEach((key, value) -> values.put(key, value.plain()));
            return Optional.of(Notation.filled(values));
        }
        return frame instanceof ClientFrame.Consent consent && consent.step() != null
                ? Optional.of(String.join("\n", decisions(consent)))
                : Optional.empty();
    }

    private static List<String> decisions(ClientFrame.Consent consent) {
        return consent.purposes().entrySet().stream()
                .map(decided -> (decided.getValue() ? "agree> " : "refuse> ") + decided.getKey())
                .toList();
    }
}
