package io.smartconvo.openai;

import com.openai.models.completions.CompletionUsage;

/** The tokens of one call as the provider counted them. */
final class Spent {

    private long in;
    private long out;

    void add(CompletionUsage usage) {
        in = usage.promptTokens();
        out = usage.completionTokens();
    }

    long in() {
        return in;
    }

    long out() {
        return out;
    }
}
