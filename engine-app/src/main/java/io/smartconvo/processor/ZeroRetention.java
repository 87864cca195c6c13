package io.smartconvo.processor;

/** Whether a processor agreed to keep nothing, not even to watch for abuse. */
public enum ZeroRetention {
    /** Not agreed: it may keep what it got for as long as its terms say. */
    NONE,
    /** Asked for, not granted yet. */
    REQUESTED,
    /** Agreed. */
    GRANTED
}
