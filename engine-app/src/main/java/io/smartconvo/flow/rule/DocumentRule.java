package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.XmlElement;

/** A rule on the document itself. All of these hold before a rule on the meaning looks at it. */
interface DocumentRule {

    String id();

    void check(XmlElement document, Problems problems);
}
