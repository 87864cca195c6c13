package io.smartconvo.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** A line with the lines that continue it; comments and empty lines are left out. */
record SourceLine(int number, String text) {

    static List<SourceLine> of(String file) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : file.split("\\R", -1)) {
            number++;
            if (raw.isBlank() || raw.startsWith("#")) {
                continue;
            }
            boolean continues = Character.isWhitespace(raw.charAt(0)) && !lines.isEmpty();
            if (continues) {
                lines.add(lines.remove(lines.size() - 1).and(raw.strip()));
            } else {
                lines.add(new SourceLine(number, raw.strip()));
            }
        }
        return lines;
    }

    private SourceLine and(String more) {
        return new SourceLine(number, text + "\n" + more);
    }
}
