package io.smartconvo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPageTests {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\">([^<]+)</option>");

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "privacy.html"})
    void holdsNothingInlineThatAStrictPolicyWouldBlock(String page) throws IOException {
        assertThat(INLINE.matcher(read("/static/demo/" + page)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "privacy.html"})
    void loadsNothingFromElsewhereAndNothingThatIsMissing(String page) throws IOException {
        var references = REFERENCE
                .matcher(read("/static/demo/" + page))
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith("#"))
                .toList();

        assertThat(references).isNotEmpty().allMatch(it -> it.startsWith("/") && !it.startsWith("//"));
        assertThat(references.stream().filter(it -> it.startsWith("/demo/") && !it.endsWith("/")))
                .allSatisfy(it -> assertThat(getClass().getResource("/static" + it))
                        .describedAs(it)
                        .isNotNull());
    }

    @Test
    void keepsNothingBeyondTheTabUnlessItsOwnBannerWasAnswered() throws IOException {
        assertThat(read("/static/demo/index.html"))
                .contains("data-consent=\"manual\"", "data-consent=\"no\"", "data-consent=\"yes\"");
        assertThat(read("/static/demo/demo.js"))
                .contains("chat('setConsent', { functional, analytics: false, marketing: false })");
    }

    @Test
    void offersTheShippedFlowsUnderTheirNamesAndPictures() throws IOException {
        List<MatchResult> options =
                OPTION.matcher(read("/static/demo/index.html")).results().toList();

        assertThat(options).hasSize(3);
        for (MatchResult option : options) {
            String flow = option.group(1);
            assertThat(read("/flows/" + flow + "/flow.json")).contains("\"name\": \"" + option.group(2) + "\"");
            assertThat(read("/static/demo/flows/" + flow + ".svg")).contains("<svg");
        }
    }

    private String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
