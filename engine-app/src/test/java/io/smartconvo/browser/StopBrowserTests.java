package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.golden.ScriptedModel;
import io.smartconvo.rehearsal.ModelTurn;
import io.smartconvo.testsupport.FakeOpenAi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A reply that would go on for ever, and a visitor who has read enough. */
@SmartConvoTest
class StopBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final ScriptedModel MODEL = new ScriptedModel();
    private static final String SHOWN = "Delivery takes two to four days.";

    /** The last words of a reply that still runs are held back: they may become something personal. */
    private static final String BEGUN = SHOWN + " That is, if";

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry properties) {
        properties.add("smartconvo.ai.base-url", MODEL::baseUrl);
        properties.add("smartconvo.ai.api-key", () -> FakeOpenAi.API_KEY);
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void keepsWhatWasReadAndAsksWhatElse() {
        MODEL.begin(
                List.of(new ModelTurn.Begins(BEGUN), new ModelTurn.Says("Yes, in Freiburg.", Map.of("canHelp", true))));
        Chat chat = Chat.visit(BROWSERS.page(), "http://localhost:" + port + "/demo/")
                .open()
                .sees("What would you like to know?");
        chat.says("How long does delivery take?").sees(SHOWN);

        chat.button("Stop the answer").click();

        chat.sees("Anything else?");
        assertThat(chat.bubbles()).containsOnlyOnce(BEGUN);
        assertThat(chat.panel().locator(".consent")).hasCount(0);
        assertThat(chat.button("Stop the answer")).hasCount(0);
        assertThat(chat.focused()).isEqualTo("Send");
        chat.picks("I have another question").sees("What would you like to know?");
        chat.says("Do you have a shop?").sees("Yes, in Freiburg.");
        assertThat(chat.bubbles()).containsOnlyOnce(BEGUN);
    }

    @Test
    void isThereForTheKeyboardAndForTheOtherTab() {
        MODEL.begin(List.of(new ModelTurn.Begins(BEGUN)));
        Chat chat = Chat.visit(BROWSERS.page(), "http://localhost:" + port + "/demo/")
                .open()
                .sees("What would you like to know?");
        Chat other = Chat.visit(chat.page().context().newPage(), "http://localhost:" + port + "/demo/")
                .open()
                .sees("What would you like to know?");
        chat.says("How long does delivery take?").sees(SHOWN);
        other.sees(SHOWN);

        other.field().focus();
        other.page().keyboard().press("Tab");
        assertThat(other.focused()).isEqualTo("Stop the answer");
        other.page().keyboard().press("Enter");

        chat.sees("Anything else?");
        other.sees("Anything else?");
        assertThat(chat.bubbles()).isEqualTo(other.bubbles()).containsOnlyOnce(BEGUN);
    }
}
