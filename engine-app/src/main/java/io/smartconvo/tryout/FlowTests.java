package io.smartconvo.tryout;

import io.smartconvo.access.Caller;
import io.smartconvo.conversation.TriedConversations;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.studio.FlowRehearsal;
import io.smartconvo.studio.PublicationAnswer;
import io.smartconvo.tenant.SandboxTenants;
import io.smartconvo.tenant.SandboxUse;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Runs tests of flows: each is a conversation in a sandbox of its author's, with the outside of its scene. Nothing leaves it,
 * and nothing stays in it.
 */
@Service
class FlowTests implements FlowRehearsal {

    private static final Problem RUNNING = new Problem(
            "tests-running", HttpStatus.CONFLICT, "Other tests of yours are still running: try again in a moment.");

    private static final Duration ALL = Duration.ofSeconds(45);
    private static final Duration LEASE = ALL.multipliedBy(3);

    private final SandboxTenants sandboxes;
    private final FlowTestLeases leases;
    private final SandboxFurniture furniture;
    private final TriedConversations conversations;
    private final FlowCatalogue flows;
    private final FlowTest test;

    FlowTests(
            SandboxTenants sandboxes,
            FlowTestLeases leases,
            SandboxFurniture furniture,
            TriedConversations conversations,
            FlowCatalogue flows,
            FlowTest test) {
        this.sandboxes = sandboxes;
        this.leases = leases;
        this.furniture = furniture;
        this.conversations = conversations;
        this.flows = flows;
        this.test = test;
    }

    @Override
    public Verdict rehearse(Caller caller, FlowBundle flow) {
        TestReport report = run(caller, flow, flow.tests());
        return new Verdict(
                report.results().stream()
                        .filter(result -> !result.passed())
                        .map(TestResult::name)
                        .toList(),
                report.uncovered().elements());
    }

    /** @throws Refusal if the flow has errors, or while other tests of the caller's run */
    TestReport run(Caller caller, FlowBundle flow, Map<String, String> tests) {
        TenantId home = caller.forTenant();
        TenantId sandbox = sandboxes.open(home, caller.member(), SandboxUse.TESTS);
        try (FlowTestLeases.Lease held = leases.take(sandbox, LEASE).orElseThrow(() -> new Refusal(RUNNING))) {
            return run(home, sandbox, flow, new TreeMap<>(tests));
        }
    }

    private TestReport run(TenantId home, TenantId sandbox, FlowBundle flow, Map<String, String> tests) {
        // What a run left that was cut off goes first.
        conversations.discard(sandbox, sandbox.value());
        furniture.bring(home, sandbox);
        FlowBundle bare = new FlowBundle(flow.xml(), flow.forms());
        try {
            return report(PublicationAnswer.live(flows.publish(sandbox, bare, null)), tests);
        } finally {
            conversations.discard(sandbox, sandbox.value());
            furniture.clear(home, sandbox);
        }
    }

    private TestReport report(FlowVersion version, Map<String, String> tests) {
        long end = System.nanoTime() + ALL.toNanos();
        List<TestResult> results = new ArrayList<>();
        tests.forEach((name, text) -> results.add(
                System.nanoTime() > end ? TestResult.notRun(name) : test.run(stage(version), version, name, text)));
        Coverage covered = results.stream().map(TestResult::coverage).reduce(Coverage.NONE, Coverage::and);
        return new TestReport(results, covered, rest(version, covered));
    }

    private Coverage rest(FlowVersion version, Coverage covered) {
        FlowModel model = flows.model(version.tenant(), version.processDefinitionId());
        return new Coverage(
                model.nodes().stream()
                        .filter(node -> !covered.elements().contains(node))
                        .sorted()
                        .toList(),
                model.arrows().stream()
                        .filter(arrow -> !covered.arrows().contains(arrow))
                        .sorted()
                        .toList());
    }

    /** A place to talk that no widget finds. */
    private static Site stage(FlowVersion version) {
        TenantId sandbox = version.tenant();
        return new Site(
                sandbox.value(),
                sandbox,
                UUID.randomUUID().toString(),
                "Tests",
                List.of(),
                List.of(version.key()),
                Locale.ENGLISH,
                Map.of(),
                Map.of());
    }
}
