package io.smartconvo.usage;

/** Counts in memory, and writes down what has come together when told to. */
interface Counted {

    void flush();
}
