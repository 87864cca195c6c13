package io.smartconvo.studio;

/**
 * What a tenant asks of a flow before it is published.
 *
 * @param testsPass that it has tests, and that all of them pass
 * @param stepsCovered that some test comes to each of its elements; only together with the other
 */
record PublishingRule(boolean testsPass, boolean stepsCovered) {

    static final PublishingRule NONE = new PublishingRule(false, false);
}
