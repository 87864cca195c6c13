package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.WebSocketRoute;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One visitor, two tabs, one conversation. */
@SmartConvoTest
@Import(Scenery.class)
class TabsBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String[] TEA = {
        ask("q", "Your name?", "nick"),
        step(
                "receiveTask",
                "choose",
                "drink",
                Map.of("text", "Tea or coffee?", "answer", "drink", "options", "tea = Tea\ncoffee = Coffee")),
        ask("more", "Milk?", "milk"),
        say("bye", "One {{ drink }} for {{ nick }}.")
    };

    @Autowired
    Scenery scenery;

    @Test
    void bothShowTheSameAndWhatIsAnsweredInOneClosesInTheOther() {
        try (CustomerSite site = CustomerSite.of(scenery, TEA)) {
            Chat one = Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your name?");
            Chat two = Chat.visit(one.page().context().newPage(), site.origin())
                    .open()
                    .sees("Your name?");

            one.says("Kim").sees("Tea or coffee?");
            two.sees("Tea or coffee?");
            assertThat(two.bubbles()).containsExactly("Your name?", "Kim", "Tea or coffee?");
            assertThat(one.button("Coffee")).isVisible();
            two.picks("Tea");

            one.sees("Milk?");
            assertThat(one.button("Coffee")).hasCount(0);
            assertThat(one.button("Tea")).hasCount(0);
            one.says("Yes").sees("One tea for Kim.");
            two.sees("One tea for Kim.");
            assertThat(one.bubbles())
                    .isEqualTo(two.bubbles())
                    .containsExactly("Your name?", "Kim", "Tea or coffee?", "Tea", "Milk?", "Yes", "One tea for Kim.");
        }
    }

    @Test
    void tellsWhoAnswersSecondThatTheQuestionIsNoLongerOpen() {
        try (CustomerSite site = CustomerSite.of(scenery, TEA)) {
            Chat one = Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your name?");
            Page slow = one.page().context().newPage();
            HeldEvents held = HeldEvents.on(slow);
            Chat two = Chat.visit(slow, site.origin()).open().sees("Your name?");
            one.says("Kim").sees("Tea or coffee?");
            two.sees("Tea or coffee?");

            held.hold();
            one.picks("Tea").sees("Milk?");
            two.picks("Coffee");

            assertThat(two.log().getByText("This question is no longer open.")).isVisible();
            held.release();
            two.sees("Milk?");
            assertThat(two.button("Coffee")).hasCount(0);
            one.says("No").sees("One tea for Kim.");
            two.sees("One tea for Kim.");
        }
    }

    @Test
    void aTabThatComesLaterGoesOnAfterTheFirstIsClosed() {
        try (CustomerSite site = CustomerSite.of(scenery, TEA)) {
            Chat one = Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your name?");
            Chat two = Chat.visit(one.page().context().newPage(), site.origin())
                    .open()
                    .sees("Your name?");
            one.says("Kim").sees("Tea or coffee?");
            two.sees("Tea or coffee?");
            one.page().close();

            two.picks("Coffee").says("No").sees("One coffee for Kim.");
        }
    }

    @Test
    void anotherVisitorSeesNothingOfIt() {
        try (CustomerSite site = CustomerSite.of(scenery, TEA)) {
            Chat kim = Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your name?");
            kim.says("Kim").sees("Tea or coffee?");

            Chat other = Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your name?");

            assertThat(other.bubbles()).containsExactly("Your name?");
        }
    }

    /** A tab whose line is slow: what the server tells of the conversation waits, answers to its own frames do not. */
    private static final class HeldEvents {

        private final List<String> waiting = new ArrayList<>();
        private boolean holding;
        private WebSocketRoute line;

        static HeldEvents on(Page page) {
            HeldEvents held = new HeldEvents();
            page.routeWebSocket("**/widget/v1/socket", held::connect);
            return held;
        }

        private void connect(WebSocketRoute route) {
            line = route;
            WebSocketRoute server = route.connectToServer();
            route.onMessage(frame -> server.send(frame.text()));
            server.onMessage(this::heard);
        }

        private void heard(WebSocketFrame frame) {
            if (holding && frame.text().contains("\"type\":\"event\"")) {
                waiting.add(frame.text());
            } else {
                line.send(frame.text());
            }
        }

        void hold() {
            holding = true;
        }

        void release() {
            holding = false;
            waiting.forEach(line::send);
            waiting.clear();
        }
    }
}
