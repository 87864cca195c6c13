package io.smartconvo.proof;

import io.smartconvo.testsupport.FakeOpenAi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What the product talks to: a model and a web service, real servers both. */
record Outside(FakeOpenAi model, EchoServer web) implements AfterAllCallback {

    static Outside start() {
        return new Outside(FakeOpenAi.start(), new EchoServer());
    }

    void settings(DynamicPropertyRegistry settings) {
        settings.add("smartconvo.ai.base-url", model::baseUrl);
        settings.add("smartconvo.ai.api-key", () -> FakeOpenAi.API_KEY);
        settings.add("smartconvo.http.hosts", web::host);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        model.close();
        web.close();
    }
}
