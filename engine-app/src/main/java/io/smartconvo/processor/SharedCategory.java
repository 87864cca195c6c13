package io.smartconvo.processor;

/** How often a processor got data of a category. */
public record SharedCategory(String processor, String category, long calls) {}
