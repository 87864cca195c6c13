package io.smartconvo.capture;

/** An option a visitor can pick. */
public record Choice(String id, String label) {}
