package io.smartconvo.studio;

import java.util.regex.Pattern;

/** Names of files that come with a flow: plain words that mean the same in every file system. */
enum FileName {
    DIAGRAM("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.bpmn", "A diagram is called for instance lead-capture.bpmn."),
    FORM("[A-Za-z0-9_-]{1,60}\\.form", "A form is called for instance contact.form."),
    TEST("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.(?:chat|txt)", "A test is called for instance happy-path.chat.");

    private final Pattern spelling;
    private final String rule;

    FileName(String spelling, String rule) {
        this.spelling = Pattern.compile(spelling);
        this.rule = rule;
    }

    boolean fits(String name) {
        return spelling.matcher(name).matches();
    }

    String rule() {
        return rule;
    }
}
