package io.smartconvo.studio;

import java.util.regex.Matcher;

/**
 * A flow that comes with the product, to start from.
 *
 * @param key its folder's name
 * @param flowKey the key it has when published
 */
record GalleryFlow(String key, String name, String description, String flowKey, DraftContent content) {

    /** The same flow under another key and name. */
    DraftContent as(String otherKey, String otherName) {
        String bpmn = content.bpmn()
                .replace(" id=\"" + flowKey + "\"", " id=\"" + otherKey + "\"")
                .replace("bpmnElement=\"" + flowKey + "\"", "bpmnElement=\"" + otherKey + "\"")
                .replaceFirst(
                        "(<bpmn:process [^>]*?name=\")[^\"]*\"",
                        "$1" + Matcher.quoteReplacement(BlankFlow.escaped(otherName)) + "\"");
        return new DraftContent(bpmn, content.forms(), content.tests());
    }
}
