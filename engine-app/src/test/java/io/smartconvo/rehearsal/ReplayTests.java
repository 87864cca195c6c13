package io.smartconvo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.rehearsal.BotEvent.Asked;
import io.smartconvo.rehearsal.BotEvent.ConsentAsked;
import io.smartconvo.rehearsal.BotEvent.Ended;
import io.smartconvo.rehearsal.BotEvent.FormShown;
import io.smartconvo.rehearsal.BotEvent.Kept;
import io.smartconvo.rehearsal.BotEvent.Offered;
import io.smartconvo.rehearsal.BotEvent.Said;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTests {

    @Test
    void actsAsTheVisitorDoesInTheFile() {
        var driver = new ScriptedDriver();

        var difference = replay("""
                user> hello
                pick> yes
                fill> {"name": "A"}
                agree> contact
                refuse> contact
                clock> PT24H
                stop> Well, it
                """, driver);

        assertThat(difference).isNull();
        assertThat(driver.acts())
                .containsExactly(
                        "open f",
                        "type hello",
                        "pick yes",
                        "fill {name=A}",
                        "decide contact true",
                        "decide contact false",
                        "pass PT24H",
                        "stop at Well, it");
    }

    @Test
    void asksForWhatCameBeforeAStopOnlyAfterIt() {
        var driver = new ScriptedDriver() {
            @Override
            public Optional<BotEvent> next() {
                assertThat(acts()).describedAs("the reply is not over").contains("stop at Well,");
                return super.next();
            }
        }.answering().answering(new Kept("why?"), new Said("Well,"));

        assertThat(replay("stop> Well,\nkept> why?\nbot> Well,", driver)).isNull();
    }

    @Test
    void findsNothingWhereEverythingHappensAsTheFileSays() {
        var driver = new ScriptedDriver()
                .answering(new Said("Hi"), new Asked("step_a", "What?", false))
                .answering(new Kept("*** masked"), new Asked("step_a", "A number, please", true))
                .answering(new Kept("5"), new Offered("step_b", "Which?", List.of("x", "y"), false))
                .answering(new ConsentAsked("contact", "May we?"))
                .answering(new FormShown("lead", "", Set.of()))
                .answering(new FormShown("lead", "", Set.of("email")))
                .answering(new Said("Thanks"), new Ended("completed"))
                .mailing(new Mail("a@example.org", "Thank you"));

        var difference = replay("""
                bot> Hi
                ask> step_a: What?
                user> call me on 0761 5550123
                kept> * masked
                again> step_a: A number*
                user> 5
                ask> step_b: Which?
                options> x | y
                pick> x
                consent> contact: May we?
                agree> contact
                form> lead
                fill> {}
                form> lead
                errors> email
                fill> {}
                bot> Thanks
                mail> a@example.org Thank*
                ended> completed
                """, driver);

        assertThat(difference).isNull();
    }

    @Test
    void saysWhereAndShowsBothSides() {
        var difference =
                replay("bot> Hi\nbot> Goodbye", new ScriptedDriver().answering(new Said("Hi"), new Said("Bye")));

        assertThat(difference).isEqualTo(new Difference("test", 3, "bot> Goodbye", "bot> Bye"));
        assertThat(difference)
                .hasToString("test, line 3%nexpected:%n    bot> Goodbye%nbut was:%n    bot> Bye".formatted());
    }

    @Test
    void saysThatNothingHappened() {
        var difference = replay("bot> Hi", new ScriptedDriver());

        assertThat(difference.actual()).isEqualTo("(nothing)");
    }

    @Test
    void noticesWhatTheFileDoesNotMentionBeforeTheVisitorActs() {
        var driver = new ScriptedDriver().answering(new Said("Hi"), new Said("Surprise"));

        var difference = replay("bot> Hi\nuser> hello", driver);

        assertThat(difference).isEqualTo(new Difference("test", 3, "user> hello", "bot> Surprise"));
        assertThat(driver.acts()).containsExactly("open f");
    }

    @Test
    void noticesWhatHappensAfterTheLastLine() {
        var difference = replay("bot> Hi", new ScriptedDriver().answering(new Said("Hi"), new Ended("failed")));

        assertThat(difference).isEqualTo(new Difference("test", 2, "(nothing)", "ended> failed"));
    }

    @Test
    void noticesMailThatTheFileDoesNotMention() {
        var driver = new ScriptedDriver().answering(new Said("Hi")).mailing(new Mail("a@example.org", "Boo"));

        assertThat(replay("bot> Hi", driver).actual()).isEqualTo("mail> a@example.org Boo");
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void noticesEveryPartOfAnEvent(String expected, BotEvent actual) {
        var difference = replay(expected, new ScriptedDriver().answering(actual));

        assertThat(difference).isEqualTo(new Difference("test", 2, expected, actual.asLine()));
    }

    static Object[][] nearMisses() {
        return new Object[][] {
            {"ask> step_a: What?", new Asked("step_b", "What?", false)},
            {"ask> step_a: What?", new Asked("step_a", "What?", true)},
            {"ask> step_a: What?", new Asked("step_a", "Why?", false)},
            {"ask> step_a: What?", new Offered("step_a", "What?", List.of("x"), false)},
            {"again> step_a: What?", new Asked("step_a", "What?", false)},
            {"ask> step_a: What?\noptions> x | y", new Offered("step_a", "What?", List.of("y", "x"), false)},
            {"ask> step_a: What?\noptions> x | y", new Offered("step_a", "What?", List.of("x", "y"), true)},
            {"ask> step_a: What?\noptions> x | y", new Asked("step_a", "What?", false)},
            {"form> lead: Who?", new FormShown("contact", "Who?", Set.of())},
            {"form> lead: Who?", new FormShown("lead", "", Set.of())},
            {"form> lead: Who?", new FormShown("lead", "Who?", Set.of("email"))},
            {"form> lead: Who?\nerrors> email", new FormShown("lead", "Who?", Set.of())},
            {"consent> contact: May we?", new ConsentAsked("marketing", "May we?")},
            {"kept> masked", new Said("masked")},
            {"ended> completed", new Ended("silence")},
        };
    }

    private static Difference replay(String lines, ScriptedDriver driver) {
        return Replay.of(GoldenConversation.parse("test", "flow: f\n" + lines), driver)
                .orElse(null);
    }
}
