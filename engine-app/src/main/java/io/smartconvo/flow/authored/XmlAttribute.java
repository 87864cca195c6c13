package io.smartconvo.flow.authored;

/** An attribute; {@code namespace} is empty for a plain one. */
public record XmlAttribute(String namespace, String name, String value) {}
