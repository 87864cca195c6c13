package io.smartconvo.engine.hostile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What canaries have sung. Apart from them, so that asking does not load one. */
public final class Song {

    private static final List<String> NOTES = new CopyOnWriteArrayList<>();

    private Song() {}

    static void sing(String note) {
        NOTES.add(note);
    }

    static List<String> notes() {
        return List.copyOf(NOTES);
    }

    static void silence() {
        NOTES.clear();
    }
}
