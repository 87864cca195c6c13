package io.smartconvo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"11.2", "12.4"})
class AgeStatementTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am 12",
                "i'm 12.",
                "I’m only 12 years old and want to buy boots",
                "im 12 yo",
                "im 12",
                "Hi! I am 12, can I order?",
                "I am twelve years old",
                "I'm a 12-year-old girl",
                "I just turned 12",
                "my age is 12",
                "I am 12",
                "Ich bin 12 Jahre alt",
                "ich bin erst 12!",
                "Ich bin zwölf",
                "ich bin 12 und möchte bestellen",
                "j'ai 12 ans",
                "J’ai seulement 12 ans.",
                "je n'ai que 12 ans",
                "tengo 12 años",
                "Tengo solo 12 anos",
                "tenho 12 anos",
                "ho 12 anni",
                "ik ben 12",
                "ik ben pas 12 jaar oud",
                "jag är 12 år gammal",
                "jeg er 12 år",
                "mam 12 lat",
                "12 yaşındayım",
                "Мне 12 лет",
                "мені 12 років",
                "عمري 12",
                "عمري ١٢ سنة",
                "عندي 12 سنة",
                "אני בן 12",
                "我今年12岁",
                "私は12歳です",
                "저는 12살이에요",
                "मैं 12 साल का हूँ"
            })
    void hearsAChild(String text) {
        assertThat(AgeStatement.age(text)).as(text).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am 12 minutes away",
                "I'm 12 km from the shop",
                "I am 12 weeks pregnant",
                "I am 12.5 km away",
                "I'm 12% sure",
                "I'm 12th in the queue",
                "I'm 12-15 people short",
                "I am 12 and a half minutes away",
                "I have 12 years of experience",
                "I am 12 years into my career",
                "my son is 12",
                "my son is 12 years old",
                "My 12 year old daughter needs boots",
                "when I was 12 I liked it",
                "if I am 12, may I order?",
                "I am size 12",
                "I'm 35",
                "I am 12 of 20",
                "order 12 for me",
                "it is in bin 12",
                "Das Büro ist im 12. Stock",
                "ich bin seit 12 Jahren Kunde",
                "ich bin 12 Minuten entfernt",
                "ich bin 12 Jahre verheiratet",
                "ich bin um 12 da",
                "mein Sohn ist 12 Jahre alt",
                "j'ai 12 ans d'expérience",
                "il y a 12 ans",
                "mon fils a 12 ans",
                "tengo 12 años de experiencia",
                "mi hijo tiene 12 años",
                "tengo 12 entradas",
                "ho 12 anni di esperienza",
                "ik ben 12 jaar getrouwd",
                "mam 12 lat doświadczenia",
                "мне 12 штук",
                "мне 12 лет опыта",
                "ابني عمره 12 سنة",
                "عندي 12 سنة خبرة",
                "我12岁的儿子",
                "息子は12歳です",
                "私は12歳の息子がいます",
                "저는 12살 아들이 있어요",
                "There are 12 of us",
                "12",
                ""
            })
    void doesNotMistakeAnythingElse(String text) {
        assertThat(AgeStatement.age(text)).as(text).isEmpty();
    }

    @Test
    void tellsTheAge() {
        assertThat(AgeStatement.age("I am 15")).hasValue(15);
        assertThat(AgeStatement.age("I am 17")).hasValue(17);
        assertThat(AgeStatement.age("ich bin vierzehn Jahre alt")).hasValue(14);
    }

    @Test
    void takesTimeLinearInTheText() {
        String hostile = "i am only just actually still already almost nearly now ".repeat(5_000) + "1";
        assertThat(AgeStatement.age(hostile)).isEmpty();
    }
}
