package io.smartconvo.flow.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.flow.FlowFixture;
import io.smartconvo.flow.form.FormField.Type;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

    @Test
    void readsEveryKindOfField() {
        FormDefinition form = read(FlowFixture.form("contact.form")).form();

        assertThat(form.fields())
                .extracting(FormField::type)
                .containsExactly(
                        Type.EMAIL,
                        Type.PHONE,
                        Type.TEXT,
                        Type.NUMBER,
                        Type.DATE,
                        Type.SELECT,
                        Type.CHECKLIST,
                        Type.CHECKBOX,
                        Type.TEXTAREA);
        assertThat(form.field("email").orElseThrow().purpose()).isEqualTo("newsletter");
        assertThat(form.field("email").orElseThrow().validation().required()).isTrue();
        assertThat(form.field("guests").orElseThrow().validation().max()).isEqualTo(new BigDecimal(12));
        assertThat(form.field("code").orElseThrow().validation().pattern().matches("AB12"))
                .isTrue();
        assertThat(form.field("size").orElseThrow().options())
                .containsExactly(new FormField.Option("s", "Small"), new FormField.Option("l", "Large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"components\": 1}",
                "{\"components\": []}",
                "not json",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"key\": \"b\"}]}",
                "{\"components\": [1]}",
                "{\"components\": [{\"type\": \"textfield\"}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a.b\"}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"consent\"}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"number\", \"key\": \"a\"}]}",
                "{\"components\": [{\"type\": \"html\", \"key\": \"a\", \"content\": \"<script>\"}]}",
                "{\"components\": [{\"type\": \"iframe\", \"key\": \"a\"}]}",
                "{\"components\": [{\"type\": \"filepicker\", \"key\": \"a\"}]}",
                "{\"components\": [{\"type\": \"dynamiclist\", \"key\": \"a\"}]}",
                "{\"components\": [{\"type\": \"expression\", \"key\": \"a\", \"expression\": \"=1\"}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=secret\"}]}",
                "{\"components\": [{\"type\": \"text\", \"text\": \"=secret\"}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"=x\"}}]}",
                "{\"components\": [{\"type\": \"select\", \"key\": \"a\"}]}",
                "{\"components\": [{\"type\": \"select\", \"key\": \"a\", \"valuesKey\": \"x\"}]}",
                "{\"components\": [{\"type\": \"radio\", \"key\": \"a\", \"values\": [{\"value\": \"x\"}, {\"value\": \"x\"}]}]}",
                "{\"components\": [{\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"datetime\"}]}",
                "{\"components\": [{\"type\": \"number\", \"key\": \"a\", \"validate\": {\"min\": 5, \"max\": 1}}]}",
                "{\"components\": [{\"type\": \"number\", \"key\": \"a\", \"validate\": {\"min\": 1e999}}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"maxLength\": -1}}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"(?=a)\"}}]}",
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"properties\": {\"purpose\": \"a b\"}}]}"
            })
    void refuses(String json) {
        FormReading reading = read(json);

        assertThat(reading.form()).isNull();
        assertThat(reading.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesDeepNesting() {
        assertThat(read("{\"components\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                        .form())
                .isNull();
    }

    @Test
    void refusesOversizedForms() {
        assertThat(read(" ".repeat(FormReader.MAX_LENGTH + 1)).form()).isNull();
    }

    private static FormReading read(String json) {
        return FormReader.read("contact.form", json);
    }
}
