package io.smartconvo.node;

/** Hears what other nodes say. Called on the one thread that listens, so it must hand over whatever takes time. */
public interface NoteListener {

    /** Another node said this; notes of topics that are not the listener's own are to be passed over. */
    void heard(Note note);

    /** For a while nothing could be heard: find out what happened meanwhile. */
    void mayHaveMissed();
}
