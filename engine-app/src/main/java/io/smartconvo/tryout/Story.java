package io.smartconvo.tryout;

import io.smartconvo.rehearsal.BotEvent;
import io.smartconvo.rehearsal.Mail;
import io.smartconvo.rehearsal.Notation;
import io.smartconvo.widget.ClientFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last of what happened in a test, in the words of a golden conversation. */
final class Story {

    private static final int LONGEST = 30;

    private final Deque<String> lines = new ArrayDeque<>();

    void did(ClientFrame.Idempotent frame) {
        VisitorActs.line(frame).ifPresent(this::add);
    }

    void happened(BotEvent event) {
        if (!(event instanceof BotEvent.Kept)) {
            add(event.asLine());
        }
    }

    void sent(Mail mail) {
        add(Notation.expected(mail));
    }

    void passed(Duration time) {
        add("clock> " + time);
    }

    private synchronized void add(String line) {
        if (lines.size() == LONGEST) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
