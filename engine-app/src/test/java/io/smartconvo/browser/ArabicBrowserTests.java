package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A chat that speaks Arabic itself, on an Arabic page: every kind of question, from right to left. */
@SmartConvoTest
@Import(Scenery.class)
class ArabicBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final NoticeText NOTICE = new NoticeText(
            "يحتفظ متجر فيرنفيه ببيانات الاتصال التي تقدّمها هنا للرد على طلبك، وتُحذف بعد 30 يومًا. يمكنك سحب موافقتك في أي وقت.",
            "https://fernweh.example/privacy");

    private static final String FORM = """
            {"type": "default", "id": "contact", "schemaVersion": 19, "components": [
              {"id": "f0", "type": "text", "text": "لن نستخدم هذه البيانات إلا **للرد عليك**."},
              {"id": "f1", "type": "textfield", "key": "name", "label": "الاسم", "validate": {"required": true},
               "properties": {"purpose": "contact"}},
              {"id": "f2", "type": "textfield", "key": "email", "label": "البريد الإلكتروني",
               "description": "مثل name@example.org", "validate": {"required": true, "validationType": "email"},
               "properties": {"purpose": "contact"}},
              {"id": "f3", "type": "select", "key": "size", "label": "مقاس الحذاء",
               "values": [{"value": "42", "label": "42"}, {"value": "43", "label": "43"}]},
              {"id": "f4", "type": "radio", "key": "way", "label": "طريقة الاستلام",
               "values": [{"value": "shop", "label": "من المتجر"}, {"value": "post", "label": "بالبريد"}]},
              {"id": "f5", "type": "checkbox", "key": "news", "label": "أودّ الاطلاع على عروض الموسم"}]}""";

    private static final String[] SHOP = {
        say(
                "greet",
                "مرحبًا! أنا مساعد متجر **فيرنفيه** لمعدّات الرحلات. لدينا:\n\n- أحذية من طراز Belchen Mid بسعر 219 €\n"
                        + "- حقائب ظهر سعتها 45 لترًا\n\nللمزيد: [دليل المقاسات](https://fernweh.example/sizes)"),
        step(
                "receiveTask",
                "choose",
                "topic",
                Map.of(
                        "text",
                        "بماذا يمكنني مساعدتك؟",
                        "answer",
                        "topic",
                        "options",
                        "boots = أحذية المشي\nbags = حقيبة الظهر المناسبة\nother = Gore-Tex وما شابهه")),
        ask(
                "many",
                Map.of(
                        "text",
                        "كم عدد الأشخاص؟",
                        "answer",
                        "many",
                        "type",
                        "number",
                        "retryText",
                        "أدخل رقمًا من فضلك.")),
        step(
                "receiveTask",
                "consent",
                "may",
                Map.of("text", "هل تسمح لنا بحفظ بيانات الاتصال للرد عليك؟", "purpose", "contact")),
        step("userTask", "form", "who", Map.of("text", "شكرًا! كيف نصل إليك؟", "form", "contact.form")),
        say("bye", "شكرًا لك يا {{ name }}. سنرد عليك خلال يوم عمل واحد على الرقم **+49 761 555 0142**.")
    };

    @Autowired
    Scenery scenery;

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("desktop", Browsers.desktop()),
                Arguments.of("desktop-dark", Browsers.desktop().setColorScheme(ColorScheme.DARK)),
                Arguments.of("phone", Browsers.phone()),
                Arguments.of("phone-dark", Browsers.phone().setColorScheme(ColorScheme.DARK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void readsFromRightToLeftThroughEveryKindOfQuestion(String look, NewContextOptions options) {
        TenantId tenant = scenery.tenant(Map.of(Locale.forLanguageTag("ar"), NOTICE));
        try (CustomerSite site = CustomerSite.of(scenery, tenant, Map.of("contact.form", FORM), SHOP)
                .inArabic()) {
            Chat chat = Chat.visit(BROWSERS.page(options.setLocale("ar")), site.origin())
                    .open()
                    .sees("بماذا يمكنني مساعدتك؟");
            assertThat(chat.panel()).hasAttribute("dir", "rtl");
            assertThat(chat.panel()).hasAttribute("lang", "ar");
            looksRight(chat, "arabic-choices-" + look);
            onTheRight(chat.log().locator(".m.bot .bubble").first(), chat);

            chat.picks("أحذية المشي").sees("كم عدد الأشخاص؟");
            chat.says("كثير").sees("أدخل رقمًا من فضلك.");
            chat.says("١٢").sees("هل تسمح لنا بحفظ بيانات الاتصال");
            chat.panel().getByText("إشعار الخصوصية").click();
            assertThat(chat.panel().getByText("وتُحذف بعد 30 يومًا")).isVisible();
            looksRight(chat, "arabic-consent-" + look);

            chat.panel().locator(".consent .pair button").first().click();
            assertThat(chat.panel().getByLabel("البريد الإلكتروني")).hasAttribute("dir", "ltr");
            chat.panel().locator("form.form button[type=submit]").click();
            assertThat(chat.panel().locator("form [role=alert]")).hasText("إجابتان تحتاجان إلى انتباهك.");
            looksRight(chat, "arabic-form-" + look);

            chat.panel().getByLabel("الاسم").fill("ليلى حدّاد");
            chat.panel().getByLabel("البريد الإلكتروني").fill("layla@example.org");
            chat.panel().getByLabel("من المتجر").check();
            chat.panel().locator("form.form button[type=submit]").click();
            chat.sees("شكرًا لك يا ليلى حدّاد.");
            // A number is read from left to right all the same.
            assertThat(chat.log().locator("strong bdi")).hasText("+49 761 555 0142");
            looksRight(chat, "arabic-end-" + look);
        }
    }

    private static void looksRight(Chat chat, String picture) {
        chat.picture(picture);
        assertThat(chat.violations()).isEmpty();
        assertThat((Boolean) chat.log().evaluate("log => log.scrollWidth > log.clientWidth"))
                .describedAs("nothing sticks out")
                .isFalse();
    }

    private static void onTheRight(Locator bubble, Chat chat) {
        var words = bubble.boundingBox();
        var all = chat.log().boundingBox();
        assertThat(all.x + all.width - words.x - words.width).isLessThan(words.x - all.x + 1);
    }
}
