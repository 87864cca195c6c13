package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.sdk.StepResult.Completed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the step reads out of a chat. */
class AiAnswersTests extends ScriptedServer {

    @Test
    void readsTypedAnswersAfterTheReply() throws Exception {
        script.add(says("We have it in red."));
        script.add(says("{\"helped\":true,\"count\":2.50,\"day\":\"2027-01-31\",\"color\":\"red\",\"note\":null}"));
        var wanted = "helped: boolean = whether it helped\ncount: number\nday: date = when\ncolor: choice(red, blue)\n"
                + "note: text = anything else";
        var result = (Completed) step.run(AiReplyFixture.shownAndReading(wanted), FakeContext.asked("Red?"));
        assertThat(result.say()).isEqualTo("We have it in red.");
        assertThat(result.answers())
                .isEqualTo(Map.of(
                        "helped",
                        true,
                        "count",
                        new BigDecimal("2.50"),
                        "day",
                        LocalDate.of(2027, 1, 31),
                        "color",
                        "red"));
        var second = requests.get(1);
        assertThat(second.stream()).isFalse();
        assertThat(second.last("assistant")).isEqualTo("We have it in red.");
        assertThat(second.schema().path("additionalProperties").booleanValue()).isFalse();
        assertThat(second.schema().path("required")).hasSize(5);
        assertThat(second.headers()).containsEntry("idempotency-key", "work-1-answers");
        assertThat(second.body()
                        .path("response_format")
                        .path("json_schema")
                        .path("strict")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void readsAnswersWithoutAskingForAReplyThatNobodyWants() throws Exception {
        script.add(says("{\"size\":42}"));
        var context = FakeContext.asked("I wear 42");
        assertThat(step.run(AiReplyFixture.reading("size: number"), context))
                .isEqualTo(StepResult.done(Map.of("size", new BigDecimal("42"))));
        assertThat(context.deltas).isEmpty();
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{\"n\":\"12\",\"b\":true}",
                "{\"n\":1}",
                "{\"n\":1,\"b\":null}",
                "{\"n\":1,\"b\":true,\"c\":\"green\"}",
                "{\"n\":1,\"b\":true,\"d\":\"2027-02-30\"}",
                "{\"n\":1,\"b\":true} trailing"
            })
    void refusesAnswersThatDoNotKeepToTheSchema(String document) {
        script.add(says(document));
        var wanted = "n: number\nb: boolean\nc: choice(red, blue)\nd: date";
        assertThatThrownBy(() -> step.run(AiReplyFixture.reading(wanted), FakeContext.asked("Hi")))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageNotContaining("green");
    }
}
