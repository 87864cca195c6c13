package io.smartconvo.capture;

/** Reads one kind of answer. */
interface AnswerParser {

    AnswerResult parse(String text, AnswerConstraints constraints, Situation situation);
}
