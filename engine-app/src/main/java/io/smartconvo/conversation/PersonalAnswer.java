package io.smartconvo.conversation;

/**
 * What a conversation knows of an answer that was kept with consent.
 *
 * @param placeholder what stands in transcript and prompts instead of it
 * @param purpose what the visitor agreed to
 * @param shown the value as its visitor sees it
 */
record PersonalAnswer(String placeholder, String purpose, String shown) {

    PersonalAnswer showing(String other) {
        return new PersonalAnswer(placeholder, purpose, other);
    }

    @Override
    public String toString() {
        return "PersonalAnswer[" + placeholder + ", " + purpose + "]";
    }
}
