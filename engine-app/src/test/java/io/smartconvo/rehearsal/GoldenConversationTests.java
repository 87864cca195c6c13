package io.smartconvo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smartconvo.rehearsal.ExpectedLine.Asks;
import io.smartconvo.rehearsal.ExpectedLine.Offers;
import io.smartconvo.rehearsal.ExpectedLine.ShowsForm;
import io.smartconvo.rehearsal.VisitorLine.Fills;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenConversationTests {

    @Test
    void readsTheScene() {
        var scene = parse("""
                        # a comment
                        flow: lead-capture
                        locale: de
                        starts: 2027-05-01T08:00:00Z
                        model: says Yes => we can. => {"canHelp": true}
                        model: says {curly} words
                        model: begins Well,
                        model: fails
                        model: refuses
                        mail: fails
                        bot> Hi
                        """).scene();

        assertThat(scene.flow()).isEqualTo("lead-capture");
        assertThat(scene.locale()).isEqualTo(Locale.GERMAN);
        assertThat(scene.starts()).isEqualTo(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(scene.mailFails()).isTrue();
        assertThat(scene.model())
                .containsExactly(
                        new ModelTurn.Says("Yes => we can.", Map.of("canHelp", true)),
                        new ModelTurn.Says("{curly} words", Map.of()),
                        new ModelTurn.Begins("Well,"),
                        new ModelTurn.Fails(),
                        new ModelTurn.Refuses());
    }

    @Test
    void writesEveryLineAsItWasRead() {
        String lines = """
                bot> Hello:
                  second line
                ask> step_a: What?
                user> 12 > 3
                  and more
                kept> 12 * 3
                again> step_a: A *number*, please
                ask> step_b: Which?
                options> one | two
                pick> one
                clock> PT24H
                stop> Well, it
                consent> contact: May we?
                agree> contact
                refuse> contact
                form> lead: Who?
                form> lead
                errors> email, name
                fill> {"name": "A"}
                mail> a@example.org Hello *
                ended> silence
                """;

        var conversation = parse("flow: f\n" + lines);

        assertThat(conversation.lines()).extracting(Line::asLine).containsExactlyElementsOf(linesOf(lines));
    }

    @Test
    void numbersLinesAsAnEditorDoes() {
        var conversation = parse("flow: f\n\n# why\nbot> one\n  two\n\nbot> three");

        assertThat(conversation.lines()).extracting(Line::number).containsExactly(4, 7);
    }

    @Test
    void readsFilesWithWindowsLineEnds() {
        assertThat(parse("flow: f\r\nask> step_a: What?\r\noptions> x | y\r\n").lines())
                .containsExactly(new Offers(2, "step_a", new TextPattern("What?"), List.of("x", "y"), false));
    }

    @Test
    void keepsTypesOfFormValues() {
        var fills = (Fills) parse("flow: f\nfill> {\"n\": 3, \"ok\": true, \"list\": [\"a\"]}")
                .lines()
                .get(0);

        assertThat(fills.values()).isEqualTo(Map.of("n", 3, "ok", true, "list", List.of("a")));
    }

    @Test
    void joinsTheLinesThatBelongToOneEvent() {
        var lines =
                parse("flow: f\nask> step_a: What?\nform> lead\nerrors> b, a").lines();

        assertThat(lines.get(0)).isInstanceOf(Asks.class);
        assertThat(lines.get(1))
                .isInstanceOfSatisfying(
                        ShowsForm.class, form -> assertThat(form.errors()).containsExactlyInAnyOrder("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    bot> hi                                  ; 1 ; flow
                    locale: en                               ; 1 ; flow
                    flow:                                    ; 1 ; flow
                    flow: f                                  ; 1 ; nothing happens
                    flow: f|bot> hi|model: fails             ; 3 ; before the conversation
                    flow: f|what is this                     ; 2 ; expected
                    flow: f|shout> hi                        ; 2 ; unknown word 'shout>'
                    flow: f|colour: red                      ; 2 ; unknown word 'colour:'
                    flow: f|mail: succeeds                   ; 2 ; fails
                    flow: f|model: sings                     ; 2 ; says
                    flow: f|model: says x => {"a":           ; 2 ; JSON
                    flow: f|starts: tomorrow                 ; 2 ; tomorrow
                    flow: f|bot>                             ; 2 ; must follow
                    flow: f|ask> step_a                      ; 2 ; expected a text
                    flow: f|ask> : What?                     ; 2 ; name: text
                    flow: f|options> a                       ; 2 ; must follow
                    flow: f|bot> hi|options> a               ; 3 ; must follow
                    flow: f|ask> s: x|options> a ||          ; 3 ; empty
                    flow: f|bot> hi|errors> a                ; 3 ; must follow
                    flow: f|fill> [1]                        ; 2 ; JSON
                    flow: f|fill> name=A                     ; 2 ; JSON
                    flow: f|clock> a while                   ; 2 ; duration
                    flow: f|mail> hello                      ; 2 ; address
                    flow: f|ended> happily                   ; 2 ; completed
                    flow: f|ended> completed|bot> wait       ; 3 ; nothing can follow
                    """)
    void namesTheLineThatCannotBeUnderstood(String file, int line, String problem) {
        String text = file.replaceAll("\\|(?=[a-z]+[:>]|what)", "\n");

        var refusal = catchThrowableOfType(MalformedConversation.class, () -> parse(text));

        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal).hasMessageContaining("test, line " + line).hasMessageContaining(problem);
    }

    private static GoldenConversation parse(String text) {
        return GoldenConversation.parse("test", text);
    }

    /** Joins what belongs to one line of the conversation. */
    private static List<String> linesOf(String text) {
        return List.of(text.strip().split("\n(?! |options>|errors>)"));
    }
}
