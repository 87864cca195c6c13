package io.smartconvo.consent;

/**
 * A purpose as it is in force.
 *
 * @param noticeVersion the version visitors are shown now
 * @param active whether anything may be captured for it
 */
public record DeclaredPurpose(PurposeDeclaration declaration, int noticeVersion, boolean active) {}
