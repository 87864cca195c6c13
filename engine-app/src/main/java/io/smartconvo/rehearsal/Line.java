package io.smartconvo.rehearsal;

/** One line of a golden conversation after its scene. */
public sealed interface Line permits VisitorLine, ExpectedLine {

    /** Its number in the file, from 1. */
    int number();

    /** The line as the file has it, apart from comments and blanks. */
    String asLine();
}
