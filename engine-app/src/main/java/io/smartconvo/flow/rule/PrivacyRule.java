package io.smartconvo.flow.rule;

/** A rule on what becomes of personal data on the ways through a flow. */
interface PrivacyRule {

    String id();

    void check(Journey journey, Problems problems);
}
