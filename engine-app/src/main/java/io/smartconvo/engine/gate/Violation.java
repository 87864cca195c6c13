package io.smartconvo.engine.gate;

import org.operaton.bpm.engine.impl.util.xml.Element;

/** One thing in a diagram that its policy does not allow. */
record Violation(Element element, String message) {

    static Violation of(Element element, String what) {
        return new Violation(element, "Refused by the parse gate: " + what);
    }
}
