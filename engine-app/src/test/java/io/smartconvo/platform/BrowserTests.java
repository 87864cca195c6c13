package io.smartconvo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves("2.1")
class BrowserTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Firefox 140 | Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0
            Chrome 141 | macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36
            Edge 141 | Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.3537.71
            Opera 122 | Linux | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0
            Samsung Internet 28 | Android | Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36
            Safari 26 | iOS | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1
            Safari 18 | macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15
            Chrome 141 | iOS | Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1
            Chrome 140 | ChromeOS | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            bot 2 | other | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
            other | other | curl/8.14.1
            """)
    void keepsFamilyMajorVersionAndSystem(String version, String system, String words) {
        var browser = Browser.read(words);
        assertThat(browser.version()).isEqualTo(version);
        assertThat(browser.system()).isEqualTo(system);
    }

    @Test
    void keepsNothingElseAndTakesNoTimeToTellSo() {
        assertThat(Browser.read("Firefox/99999999999")).isEqualTo(new Browser("Firefox", 9999, "other"));
        assertThat(Browser.read("bot".repeat(200_000)).family()).isEqualTo("bot");
        assertThat(Browser.read("Version/1" + "x".repeat(500_000)).family()).isEqualTo("other");
        assertThat(Browser.read("")).isEqualTo(Browser.UNKNOWN);
    }
}
