package io.smartconvo.rehearsal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers each act of the visitor with the events given for it, in order. */
class ScriptedDriver implements ConversationDriver {

    private final Deque<List<BotEvent>> answers = new ArrayDeque<>();
    private final Deque<BotEvent> events = new ArrayDeque<>();
    private final Deque<Mail> mails = new ArrayDeque<>();
    private final List<String> acts = new ArrayList<>();

    ScriptedDriver answering(BotEvent... next) {
        answers.add(List.of(next));
        return this;
    }

    ScriptedDriver mailing(Mail mail) {
        mails.add(mail);
        return this;
    }

    List<String> acts() {
        return acts;
    }

    private void act(String what) {
        acts.add(what);
        if (!answers.isEmpty()) {
            events.addAll(answers.remove());
        }
    }

    @Override
    public void open(Scene scene) {
        act("open " + scene.flow());
    }

    @Override
    public void type(String text) {
        act("type " + text);
    }

    @Override
    public void pick(String option) {
        act("pick " + option);
    }

    @Override
    public void fill(Map<String, Object> values) {
        act("fill " + values);
    }

    @Override
    public void decide(String purpose, boolean granted) {
        act("decide " + purpose + " " + granted);
    }

    @Override
    public void stop(String text) {
        act("stop at " + text);
    }

    @Override
    public void pass(Duration time) {
        act("pass " + time);
    }

    @Override
    public Optional<BotEvent> next() {
        return Optional.ofNullable(events.poll());
    }

    @Override
    public Optional<Mail> nextMail() {
        return Optional.ofNullable(mails.poll());
    }

    @Override
    public void close() {}
}
