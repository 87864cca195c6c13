package io.smartconvo.openai;

import io.smartconvo.openai.server.ChatRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/** The demo model's side of a conversation: looks up what it knows about the last question, and says at first what it is. */
final class DemoAssistant {

    private static final Pattern GERMAN = Pattern.compile(
            "[äöüß]|\\b(ich|ist|und|wie|wo|wann|wer|bist|du|ihr|habt|haben|gibt|eine?|das|kann|meine?|nicht|bitte|hallo|danke|guten|mit)\\b");
    private static final String UNKNOWN = "I am sorry, I cannot help with that.";
    private static final String UNKNOWN_GERMAN = "Dabei kann ich leider nicht helfen.";
    private static final String NOTE = "demo model";
    private static final String NOTE_GERMAN = "demo-modell";

    private final ChatRequest request;

    DemoAssistant(ChatRequest request) {
        this.request = request;
    }

    String reply() {
        var question = request.last("user");
        var language = language(question);
        var text = new DemoKnowledge(request.last("system"))
                .answer(question)
                .orElse(language.equals(Locale.GERMAN) ? UNKNOWN_GERMAN : UNKNOWN);
        return introduced() || saysWhatItIs(text) ? text : text + introduction(language);
    }

    static Locale language(String text) {
        return GERMAN.matcher(text.toLowerCase(Locale.ROOT)).find() ? Locale.GERMAN : Locale.ENGLISH;
    }

    private boolean introduced() {
        return request.messages().stream()
                .anyMatch(message -> message.role().equals("assistant") && saysWhatItIs(message.content()));
    }

    private static boolean saysWhatItIs(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(NOTE) || lower.contains(NOTE_GERMAN);
    }

    private static String introduction(Locale language) {
        return language.equals(Locale.GERMAN)
                ? "\n\n*(Hier antwortet ein Demo-Modell nach festen Regeln, keine KI.)*"
                : "\n\n*(This is a demo model with fixed rules, not an AI.)*";
    }
}
