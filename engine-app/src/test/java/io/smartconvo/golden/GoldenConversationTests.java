package io.smartconvo.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.rehearsal.ChatFiles;
import io.smartconvo.rehearsal.GoldenConversation;
import io.smartconvo.rehearsal.Replay;
import io.smartconvo.testsupport.FakeOpenAi;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every golden conversation of every shipped flow, word for word, on the running product. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=100ms")
@Import(GoldenConversationTests.Stage.class)
@DirtiesContext // its clock stands elsewhere
class GoldenConversationTests {

    private static final ScriptedModel MODEL = new ScriptedModel();
    private static final MailCatcher MAIL = new MailCatcher();

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    TestDatabase database;

    @TestConfiguration(proxyBeanMethods = false)
    static class Stage {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("smartconvo.ai.base-url", MODEL::baseUrl);
        properties.add("smartconvo.ai.api-key", () -> FakeOpenAi.API_KEY);
        properties.add("smartconvo.mail.server.host", () -> "localhost");
        properties.add("smartconvo.mail.server.port", MAIL::port);
        properties.add("smartconvo.mail.server.security", () -> "NONE");
        properties.add("smartconvo.mail.server.from", () -> "chat@fernweh.example");
    }

    @AfterAll
    static void close() throws Exception {
        MODEL.close();
        MAIL.close();
        new SettableClock().reset();
    }

    static List<GoldenConversation> conversations() {
        return ChatFiles.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void goesWordForWord(GoldenConversation conversation) {
        var stillness = new Stillness(database, clock);
        try (var driver = new GoldenDriver(port, clock, MODEL, MAIL, stillness)) {
            assertThat(Replay.of(conversation, driver)).isEmpty();
        }
    }
}
