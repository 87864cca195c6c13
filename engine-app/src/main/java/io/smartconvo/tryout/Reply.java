package io.smartconvo.tryout;

import io.smartconvo.rehearsal.ImpossibleAct;
import io.smartconvo.widget.ServerFrame;
import java.util.concurrent.TimeUnit;

/** A reply while it is being written, as the visitor can read it. */
final class Reply {

    private final StringBuilder text = new StringBuilder();
    private String turn = "";

    synchronized void hear(ServerFrame.Delta delta) {
        turn = delta.turn();
        text.setLength(Math.min(delta.at(), text.length()));
        text.append(delta.text());
        notifyAll();
    }

    /** Waits until this can be read; the reply's turn. */
    synchronized String await(String wanted, long deadline) {
        try {
            while (text.indexOf(wanted) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new ImpossibleAct("this could not be read in a reply");
                }
                wait(left);
            }
            return turn;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImpossibleAct("the server is being stopped");
        }
    }
}
