package io.smartconvo.flow;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.conversation.FlowText;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.Audience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consent is looked for on every way, also the ones nobody thinks of. */
@Proves({"2.2b", "3.3"})
class PrivacyRulesTests {

    private static final StepCatalogue STEPS = new StepCatalogue(FlowFixture.ALL_STEPS);
    private static final FlowValidator VALIDATOR = new FlowValidator(STEPS);
    private static final String CAPTURE = "consent-before-capture";

    private final Map<String, FlowModel> published = new HashMap<>();
    private final Map<String, FlowContext.Known> known = new HashMap<>();
    private Audience audience = Audience.EVERYBODY;
    private Set<String> recipients = Set.of("ai", "http", "email");

    private List<FlowProblem> check(FlowText flow) {
        Map<String, FlowContext.Terms> terms = Map.of(
                "contact", new FlowContext.Terms(30, recipients), "offers", new FlowContext.Terms(30, recipients));
        FlowContext context = new FlowContext(terms, known, audience, published::get);
        return VALIDATOR.check(FlowBundle.of(flow.xml(), Map.of()), context);
    }

    private void publish(String key, FlowText flow) {
        try {
            FlowModel model = new FlowModelBuilder(STEPS)
                    .build(AuthoredFlow.scan(FlowBundle.of(flow.xml(), Map.of()), FlowContext.EMPTY));
            published.put(key, model);
            known.put(key, new FlowContext.Known(model.size(), model.calls()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String consent(String id) {
        return step("receiveTask", "consent", id, Map.of("text", "May we?", "purpose", "contact"));
    }

    private static String mail(String id) {
        return ask(id, Map.of("text", "Mail?", "answer", "mail", "type", "email", "purpose", "contact"));
    }

    private static String gate(String id) {
        return step("receiveTask", "age-gate", id, Map.of("text", "In which year were you born?"));
    }

    private static String sub(String id, String... inside) {
        return "<bpmn:subProcess id=\"" + id + "\" name=\"" + id + "\">" + String.join("", inside)
                + "</bpmn:subProcess>";
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"in_" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\" />";
    }

    private static String startOf(String id) {
        return "<bpmn:startEvent id=\"" + id + "\" name=\"" + id + "\" />";
    }

    /** Consent, a gateway with this condition, and the question on its arrow or on the default. */
    private static FlowText asking(String condition, boolean onDefault, boolean asked) {
        FlowText flow = new FlowText("sample").element(start());
        if (asked) {
            flow.element(consent("may")).arrow("start", "may").arrow("may", "gw");
        } else {
            flow.arrow("start", "gw");
        }
        return flow.element(gateway("exclusive", "gw", "other"))
                .element(mail("mail"))
                .element(end("done"))
                .element(end("not"))
                .arrow("yes", "gw", onDefault ? "not" : "mail", condition)
                .element("<bpmn:sequenceFlow id=\"other\" sourceRef=\"gw\" targetRef=\"" + (onDefault ? "mail" : "not")
                        + "\" />")
                .arrow("mail", "done");
    }

    private static List<String> rules(List<FlowProblem> problems) {
        return problems.stream().map(FlowProblem::rule).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // condition | question on the default | asked before | fine
                "consent.contact = true | false | true | true",
                "consent.contact = true | false | false | true",
                "consent.contact and visits > 3 | false | true | true",
                "consent.contact or visits > 3 | false | true | false",
                "consent.contact != false | false | true | true",
                "consent.contact != false | false | false | false",
                "not(consent.contact = false) | false | true | true",
                "not(consent.contact) | false | true | false",
                "not(consent.contact) | true | true | true",
                "not(consent.contact) | true | false | false",
                "consent.contact = false | true | true | true",
                "consent.contact != true | true | true | true",
                "consent.contact = true | true | true | false",
                "consent.offers = true | false | true | false",
                "is defined(consent.contact) | false | true | false",
                "true | false | true | false"
            })
    void readsConditions(String condition, boolean onDefault, boolean asked, boolean fine) {
        List<FlowProblem> problems = check(asking(condition, onDefault, asked));

        assertThat(rules(problems)).isEqualTo(fine ? List.of() : List.of(CAPTURE));
        if (!fine) {
            assertThat(problems.get(0).elementId()).isEqualTo("mail");
            assertThat(problems.get(0).remedy()).contains("consent.contact = true");
        }
    }

    @Test
    void aWayThatMeetsTheRefusedOneLosesTheConsent() {
        assertThat(check(FlowText.line("sample", consent("may"), say("hi", "Hi"), mail("mail"))))
                .isEmpty();

        String merged = FlowText.line("sample", consent("may"), say("hi", "Hi"), mail("mail"))
                .xml()
                .replace("targetRef=\"refused_may\"", "targetRef=\"hi\"")
                .replace(end("refused_may"), "");
        assertThat(rules(VALIDATOR.check(FlowBundle.of(merged, Map.of()), FlowContext.EMPTY)))
                .containsExactly(CAPTURE);
    }

    @Test
    void askingAgainShakesTheConsent() {
        FlowText flow = FlowText.line("sample", consent("may"), say("hi", "Hi"), mail("mail"))
                .element(consent("again"))
                .element(gateway("exclusive", "loop", "stop"))
                .element(end("out"));
        String xml = flow.xml()
                .replace("sourceRef=\"mail\" targetRef=\"end\"", "sourceRef=\"mail\" targetRef=\"again\"")
                .replace(end("end"), "")
                .replace(
                        "</bpmn:process>",
                        flow("again", "loop")
                                + "<bpmn:sequenceFlow id=\"stop\" sourceRef=\"loop\" targetRef=\"out\" />"
                                + "<bpmn:sequenceFlow id=\"back\" sourceRef=\"loop\" targetRef=\"hi\">"
                                + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">more"
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow></bpmn:process>");

        assertThat(rules(VALIDATOR.check(FlowBundle.of(xml, Map.of()), FlowContext.EMPTY)))
                .containsExactly(CAPTURE);
        assertThat(VALIDATOR.check(
                        FlowBundle.of(xml.replace(">more<", ">consent.contact = true<"), Map.of()), FlowContext.EMPTY))
                .isEmpty();
    }

    @Test
    void aTimerLeavesASubProcessBeforeTheConsent() {
        String inside = sub(
                "sub",
                startOf("in"),
                consent("may"),
                gateway("exclusive", "gw", "no"),
                end("agreed"),
                "<bpmn:endEvent id=\"stop\" name=\"stop\"><bpmn:terminateEventDefinition id=\"t\" /></bpmn:endEvent>",
                flow("in", "may"),
                flow("may", "gw"),
                "<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"stop\" />",
                "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"gw\" targetRef=\"agreed\"><bpmn:conditionExpression"
                        + " xsi:type=\"bpmn:tFormalExpression\""
                        + " language=\"feel\">consent.contact</bpmn:conditionExpression></bpmn:sequenceFlow>");
        FlowText flow = new FlowText("sample")
                .element(start())
                .element(inside)
                .element(mail("mail"))
                .element(end("end"))
                .arrow("start", "sub")
                .arrow("sub", "mail")
                .arrow("mail", "end");
        assertThat(rules(check(flow)))
                .as("a terminate end ends the sub-process, not the flow")
                .containsExactly(CAPTURE);
    }

    @Test
    void anErrorEndLeavesTheRefusedBehind() {
        FlowText flow = new FlowText("sample")
                .element(start())
                .element(sub(
                        "sub",
                        startOf("in"),
                        consent("may"),
                        gateway("exclusive", "gw", "no"),
                        end("agreed"),
                        "<bpmn:endEvent id=\"stop\" name=\"stop\"><bpmn:errorEventDefinition id=\"t\""
                                + " errorRef=\"error_caught\" /></bpmn:endEvent>",
                        flow("in", "may"),
                        flow("may", "gw"),
                        "<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"stop\" />",
                        "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"gw\" targetRef=\"agreed\"><bpmn:conditionExpression"
                                + " xsi:type=\"bpmn:tFormalExpression\""
                                + " language=\"feel\">consent.contact</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                .element(mail("mail"))
                .element(end("end"))
                .element(end("sorry"))
                .onError("caught", "sub", "refused")
                .arrow("caught", "sorry")
                .arrow("start", "sub")
                .arrow("sub", "mail")
                .arrow("mail", "end");

        assertThat(check(flow)).isEmpty();
        assertThat(rules(check(flow.onTimer("late", "sub", "PT5M").arrow("late", "mail"))))
                .as("the timer can fire before anybody agreed")
                .containsExactly(CAPTURE);
    }

    @Test
    void anErrorOfAnAgreedStepKeepsTheConsent() {
        FlowText flow = FlowText.line("sample", consent("may"), mail("mail"))
                .onError("unclear", "mail", "invalidAnswer")
                .element(mail("again"))
                .element(end("done"))
                .arrow("unclear", "again")
                .arrow("again", "done");

        assertThat(check(flow)).isEmpty();
    }

    @Test
    void aJoinKnowsWhatOneBranchMadeSure() {
        FlowText flow = parallel(say("beside", "Beside"), true);

        assertThat(check(flow)).isEmpty();
        assertThat(rules(check(parallel(consent("beside"), true))))
                .as("the other branch may be asking again while the join waits")
                .containsExactly(CAPTURE);
    }

    /** One branch loops until consent is given; the other one does something. */
    private static FlowText parallel(String beside, boolean joined) {
        return new FlowText("sample")
                .element(start())
                .element(sub(
                        "sub",
                        startOf("in"),
                        gateway("exclusive", "top", null),
                        ask("topic", "What about?", "topic"),
                        consent("may"),
                        gateway("exclusive", "gw", "no"),
                        end("agreed"),
                        flow("in", "top"),
                        flow("top", "topic"),
                        flow("topic", "may"),
                        flow("may", "gw"),
                        "<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"top\" />",
                        "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"gw\" targetRef=\"agreed\"><bpmn:conditionExpression"
                                + " xsi:type=\"bpmn:tFormalExpression\""
                                + " language=\"feel\">consent.contact</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                .element(beside)
                .element(gateway("parallel", "fork", null))
                .element(gateway("parallel", "join", null))
                .element(mail("mail"))
                .element(end("end"))
                .arrow("start", "fork")
                .arrow("fork", "sub")
                .arrow("fork", "beside")
                .arrow("sub", "join")
                .arrow("beside", "join")
                .arrow("join", joined ? "mail" : "end")
                .arrow("mail", "end");
    }

    @Test
    void aBranchBesideAConsentStepIsNotSure() {
        FlowText flow = new FlowText("sample")
                .element(start())
                .element(gateway("exclusive", "gw", "no"))
                .element(end("not"))
                .element(gateway("parallel", "fork", null))
                .element(gateway("parallel", "join", null))
                .element(mail("mail"))
                .element(consent("again"))
                .element(end("end"))
                .arrow("start", "gw")
                .arrow("yes", "gw", "fork", "consent.contact")
                .element("<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"not\" />")
                .arrow("fork", "mail")
                .arrow("fork", "again")
                .arrow("mail", "join")
                .arrow("again", "join")
                .arrow("join", "end");

        assertThat(rules(check(flow))).containsExactly(CAPTURE);
    }

    @Test
    void whatFollowsAJoinMayAskAgain() {
        FlowText flow = new FlowText("sample")
                .element(start())
                .element(gateway("parallel", "fork", null))
                .element(gateway("parallel", "join", null))
                .element(say("a", "A"))
                .element(say("b", "B"))
                .element(consent("may"))
                .element(gateway("exclusive", "gw", "no"))
                .element(mail("mail"))
                .element(end("not"))
                .element(end("end"))
                .arrow("start", "fork")
                .arrow("fork", "a")
                .arrow("fork", "b")
                .arrow("a", "join")
                .arrow("b", "join")
                .arrow("join", "may")
                .arrow("may", "gw")
                .arrow("yes", "gw", "mail", "consent.contact")
                .element("<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"not\" />")
                .arrow("mail", "end");

        assertThat(check(flow)).isEmpty();
    }

    @Test
    void aCalledFlowIsLookedInto() {
        publish("asks", FlowText.line("asks", consent("may"), say("thanks", "Thanks")));
        FlowText caller = FlowText.line("sample", call("call", "asks"), mail("mail"));
        assertThat(rules(check(caller)))
                .as("the called flow also ends with a no")
                .containsExactly(CAPTURE);

        publish(
                "keeps",
                FlowText.line("keeps", step("serviceTask", "set", "take", Map.of("assignments", "mail = mail"))));
        assertThat(check(FlowText.line("sample", consent("may"), mail("mail"), call("call", "keeps"))))
                .as("a called flow may keep a field of its caller with the caller's consent")
                .isEmpty();
        assertThat(rules(check(FlowText.line("sample", call("call", "keeps"), consent("may"), mail("mail")))))
                .as("and not without it")
                .containsExactly(CAPTURE);
    }

    @Test
    void aCallGrantsWhatAllItsEndsHave() {
        String insists = parallel(say("beside", "Beside"), false)
                .xml()
                .replace(mail("mail"), "")
                .replaceAll("<bpmn:sequenceFlow id=\"flow_[0-9]+\" sourceRef=\"mail\" targetRef=\"end\" />", "")
                .replace("process id=\"sample\"", "process id=\"insists\"");
        published.put("insists", model(insists));
        known.put("insists", new FlowContext.Known(12, List.of()));

        assertThat(check(FlowText.line("sample", call("call", "insists"), mail("mail"))))
                .isEmpty();
    }

    private static FlowModel model(String xml) {
        try {
            return new FlowModelBuilder(STEPS)
                    .build(AuthoredFlow.scan(FlowBundle.of(xml, Map.of()), FlowContext.EMPTY));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNewVersionMayNotMakeItsCallersWrong() {
        publish("helper", FlowText.line("helper", say("hi", "Hi")));
        publish("caller", FlowText.line("caller", consent("may"), call("call", "helper"), mail("mail")));

        List<FlowProblem> problems = check(FlowText.line("helper", consent("may"), say("hi", "Hi")));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(CAPTURE);
            assertThat(problem.message()).contains("«caller»");
        });
    }

    @Test
    void doesNotBlameAVersionForWhatWasWrongBefore() {
        publish("helper", FlowText.line("helper", say("hi", "Hi")));
        publish(
                "caller",
                new FlowText("caller")
                        .element(start())
                        .element(call("call", "helper"))
                        .element(mail("mail"))
                        .element(end("end"))
                        .arrow("start", "call")
                        .arrow("call", "mail")
                        .arrow("mail", "end"));

        assertThat(check(FlowText.line("helper", say("hi", "Hello")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ai-reply;instructions=Write to {{ mail }}",
                "http;url=https://crm.example/people?mail={{ mail }}",
                "http;url=https://crm.example/people?mail={{ copy }}",
                "email;to=team@shop.example|subject=Hi|text={{ upper case(copy) }}"
            })
    void findsWhatWouldBeSent(String step) {
        Map<String, String> fields = new HashMap<>();
        for (String field : step.substring(step.indexOf(';') + 1).split("\\|")) {
            fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        String sends = step("serviceTask", step.substring(0, step.indexOf(';')), "send", fields);
        String copies = step("serviceTask", "set", "copy", Map.of("assignments", "copy = lower case(mail)"));
        FlowText flow = FlowText.line("sample", consent("may"), mail("mail"), copies, sends);
        assertThat(check(flow)).isEmpty();

        String meeting = flow.xml()
                .replace("targetRef=\"refused_may\"", "targetRef=\"copy\"")
                .replace(end("refused_may"), "");
        assertThat(rules(VALIDATOR.check(FlowBundle.of(meeting, Map.of()), FlowContext.EMPTY)))
                .containsExactly("consent-before-sending");

        recipients = Set.of("somebody else");
        assertThat(rules(check(flow))).containsExactly("recipients");
    }

    @Test
    void aMailToTheVisitorIsNoDisclosure() {
        recipients = Set.of();
        assertThat(check(FlowText.line(
                        "sample",
                        consent("may"),
                        mail("mail"),
                        step(
                                "serviceTask",
                                "email",
                                "send",
                                Map.of("to", "{{ mail }}", "subject", "Hi", "text", "Hello {{ mail }}")))))
                .isEmpty();
    }

    @Test
    void readingAPersonalFieldOutOfTheChatIsACapture() {
        FlowText flow = FlowText.line(
                "sample",
                step(
                        "serviceTask",
                        "ai-reply",
                        "read",
                        Map.of("instructions", "Read", "extract", "mail: text = the address")),
                consent("may"),
                mail("mail"));

        assertThat(check(flow)).filteredOn(FlowProblem::isError).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(CAPTURE);
            assertThat(problem.elementId()).isEqualTo("read");
        });
    }

    @Test
    void warnsThatAModelSeesWhatWasTyped() {
        recipients = Set.of("email");
        FlowText flow = FlowText.line(
                "sample",
                consent("may"),
                mail("mail"),
                step("serviceTask", "ai-reply", "reply", Map.of("instructions", "Be kind")));

        assertThat(check(flow)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("recipients");
            assertThat(problem.isError()).isFalse();
        });
    }

    @Test
    void asksForAnAgeWhereTheTenantDoes() {
        FlowText without = FlowText.line("sample", consent("may"), mail("mail"));
        assertThat(check(without)).isEmpty();
        audience = new Audience(16, false);
        assertThat(rules(check(without))).containsExactly("age-gate");
        assertThat(rules(check(aged("ageGate = \"over\"")))).isEmpty();
        assertThat(rules(check(aged("ageGate = \"under\"")))).containsExactly("age-gate");
        assertThat(rules(check(aged("ageGate != \"under\"")))).isEmpty();
        assertThat(rules(check(aged("ageGate != null")))).containsExactly("age-gate");
        audience = new Audience(null, true);
        assertThat(rules(check(aged("ageGate = \"over\""))))
                .as("children's sites keep nothing")
                .containsExactly("age-gate");
    }

    private static FlowText aged(String condition) {
        return new FlowText("sample")
                .element(start())
                .element(gate("gate"))
                .element(gateway("exclusive", "old", "young"))
                .element(end("bye"))
                .element(consent("may"))
                .element(gateway("exclusive", "gw", "no"))
                .element(end("not"))
                .element(mail("mail"))
                .element(end("end"))
                .arrow("start", "gate")
                .arrow("gate", "old")
                .arrow("enough", "old", "may", condition)
                .element("<bpmn:sequenceFlow id=\"young\" sourceRef=\"old\" targetRef=\"bye\" />")
                .arrow("may", "gw")
                .arrow("yes", "gw", "mail", "consent.contact")
                .element("<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"not\" />")
                .arrow("mail", "end");
    }

    @Test
    void aLoopOfAnAgeGateAloneNeverWaits() {
        FlowText flow = new FlowText("sample")
                .element(start())
                .element(gateway("exclusive", "top", null))
                .element(gate("gate"))
                .element(gateway("exclusive", "old", "again"))
                .element(end("end"))
                .arrow("start", "top")
                .arrow("top", "gate")
                .arrow("gate", "old")
                .arrow("enough", "old", "end", "ageGate = \"over\"")
                .element("<bpmn:sequenceFlow id=\"again\" sourceRef=\"old\" targetRef=\"top\" />");

        assertThat(rules(check(flow))).containsExactly("endless-loop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Are you at least 16?", "Born before 2010 (16 or older)?", "Over sixteen, that is 18?"})
    void theQuestionMayNotHintAtTheAge(String question) {
        FlowText flow = FlowText.line("sample", step("receiveTask", "age-gate", "gate", Map.of("text", question)));

        assertThat(rules(check(flow))).containsExactly("step-values");
    }

    @Test
    void oneFieldHasOneTypeAndOnePurpose() {
        String offers = ask("mail", Map.of("text", "Mail?", "answer", "mail", "type", "text", "purpose", "contact"));
        assertThat(rules(check(FlowText.line("sample", consent("may"), mail("first"), offers))))
                .containsExactly("personal-fields");
        assertThat(rules(check(
                        FlowText.line("sample", ask("q", Map.of("text", "Phone?", "answer", "p", "type", "phone"))))))
                .containsExactly("personal-fields");
    }
}
