package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult.Completed;
import io.smartconvo.sdk.Utterance;
import io.smartconvo.sdk.Utterance.Speaker;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DemoModelServerTests {

    private static final String CAN_HELP =
            "canHelp: boolean = true if the reply answers the question, false if a person has to look into it";

    private final DemoModelServer server = DemoModelServer.start(Duration.ofMillis(1));
    private final AiReplyStep step = new AiReplyStep(tenant -> server.settings(), Clock.systemUTC());

    @AfterEach
    void stop() {
        step.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "How long does delivery take?, 2 to 4 working days",
        "Wie lange dauert der Versand?, 2 bis 4 Werktage",
        "Can I send it back?, 30 days",
        "Wann habt ihr auf?, Montag bis Freitag",
        "Do these boots fit?, true to size",
        "Where is my parcel?, tracking link",
        "Are you a human?, demo model",
        "Bist du eine KI?, Demo-Modell"
    })
    void answersWhatAShopIsAsked(String question, String part) throws Exception {
        assertThat(reply(FakeContext.asked(question)).say()).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "How long does delivery take?, Delivery takes 3 days.",
        "Wie lange dauert der Versand?, Delivery takes 3 days.",
        "Wann habt ihr auf?, We are open on Sundays.",
        "Do you sell backpacks?, Backpacks come in red.",
        "How can I pay?, cannot help",
        "Where is my order?, cannot help",
        "Hello!, Hello!"
    })
    void keepsToTheFactsOfTheInstructions(String question, String part) throws Exception {
        var input = new AiReply(
                "You help.\n- Delivery takes 3 days.\n - Backpacks come in red.\n- We are open on Sundays.\nBe kind.",
                null,
                true,
                null,
                CAN_HELP,
                null,
                500,
                Duration.ofSeconds(20));
        var result = (Completed) step.run(input, FakeContext.asked(question));
        assertThat(result.say()).contains(part);
        assertThat(result.answers()).isEqualTo(Map.of("canHelp", !part.equals("cannot help")));
    }

    @Test
    void comesWordByWord() throws Exception {
        var context = FakeContext.asked("How long does delivery take?");
        var said = reply(context).say();
        assertThat(context.deltas).hasSizeGreaterThan(1);
        assertThat(context.shown()).isEqualTo(said);
    }

    @Test
    void saysWhatItIsInTheFirstReplyOnly() throws Exception {
        var context = FakeContext.asked("Hello");
        var first = reply(context).say();
        assertThat(first).contains("demo model");
        context.transcript.add(new Utterance(Speaker.BOT, first));
        context.transcript.add(new Utterance(Speaker.VISITOR, "When do you open?"));
        assertThat(reply(context).say()).doesNotContain("demo model");
    }

    @Test
    void admitsWhenItCannotHelp() throws Exception {
        var result = (Completed) step.run(
                AiReplyFixture.shownAndReading(CAN_HELP), FakeContext.asked("What is the airspeed of a swallow?"));
        assertThat(result.say()).contains("cannot help");
        assertThat(result.answers()).isEqualTo(Map.of("canHelp", false));
    }

    @Test
    void saysWhenItCouldHelp() throws Exception {
        var result =
                (Completed) step.run(AiReplyFixture.shownAndReading(CAN_HELP), FakeContext.asked("How can I pay?"));
        assertThat(result.answers()).isEqualTo(Map.of("canHelp", true));
    }

    @Test
    void readsWhatWasSaid() throws Exception {
        var wanted = "name: text = the visitor's name\nmail: text = e-mail\nsize: number\nday: date = when\n"
                + "color: choice(blue, red)\nwantsHuman: boolean = wants to talk to a human\ntopic: text";
        var context = FakeContext.asked("My name is Ada and my name is Ada Lovelace, ada@example.org");
        context.transcript.set(
                0,
                new Utterance(
                        Speaker.VISITOR,
                        "Hi, my name is Ada Lovelace, ada@example.org, red ones in 42 on 2027-03-01, call me!"));
        var result = (Completed) step.run(AiReplyFixture.reading(wanted), context);
        assertThat(result.answers())
                .containsEntry("name", "Ada Lovelace")
                .containsEntry("mail", "ada@example.org")
                .containsEntry("size", new BigDecimal("42"))
                .containsEntry("day", java.time.LocalDate.of(2027, 3, 1))
                .containsEntry("color", "red")
                .containsEntry("wantsHuman", true);
    }

    @Test
    void refusesOthersKeys() {
        var stranger = ModelSettings.of(server.settings().baseUrl(), "guess", DemoModelServer.MODEL);
        try (var other = new AiReplyStep(tenant -> stranger, Clock.systemUTC())) {
            assertThatThrownBy(() -> other.run(AiReplyFixture.shown(), FakeContext.asked("Hi")))
                    .isExactlyInstanceOf(StepException.class)
                    .hasMessageContaining("401");
        }
    }

    private Completed reply(FakeContext context) throws StepException {
        return (Completed) step.run(AiReplyFixture.shown(), context);
    }
}
