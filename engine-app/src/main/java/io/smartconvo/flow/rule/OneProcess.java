package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.XmlElement;
import java.util.List;

/** Exactly one process, and it says that it can run. */
final class OneProcess implements DocumentRule {

    @Override
    public String id() {
        return "one-process";
    }

    @Override
    public void check(XmlElement document, Problems problems) {
        List<XmlElement> processes = document.bpmn("process").toList();
        if (processes.size() != 1) {
            problems.error(
                    processes.size() > 1 ? processes.get(1).id() : null,
                    "A flow is exactly one process; here are " + processes.size() + ".",
                    "Draw each flow in a diagram of its own.");
            return;
        }
        if (!"true".equals(processes.get(0).attribute("isExecutable"))) {
            problems.error(
                    processes.get(0).id(), "The process is not executable.", "Tick «Executable» in its properties.");
        }
    }
}
