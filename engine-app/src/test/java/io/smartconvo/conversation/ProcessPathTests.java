package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A turn writes the path by a statement of its own, and remembers where the process stands. Both must stay true. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
class ProcessPathTests {

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    @Test
    void writesWhatTheEngineWouldHaveWritten() {
        TenantId tenant = scenery.tenant();
        FlowText called = FlowText.line("called", say("inside", "Inside."), ask("q2", "Two?", "b"));
        FlowText main = FlowText.line(
                "caller",
                ask("q1", "One?", "a"),
                step("serviceTask", "set", "compute", Map.of("assignments", "c = a")),
                call("callIt", "called"),
                say("after", "After."));
        scenery.publish(tenant, called.xml(), Map.of());
        String site = scenery.site(tenant, main, called);
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("one");
            visitor.event("ask");
            visitor.say("two");
            visitor.event("ended");
        }
        assertThat(path(tenant))
                .containsExactlyInAnyOrder(
                        "caller start startEvent",
                        "caller q1 receiveTask",
                        "caller compute serviceTask",
                        "caller callIt callActivity",
                        "caller after sendTask",
                        "caller end noneEndEvent",
                        "called start startEvent",
                        "called inside sendTask",
                        "called q2 receiveTask",
                        "called end noneEndEvent");
        assertThat(count(tenant, "call_proc_inst_id_ is not null and act_id_ = 'callIt'"))
                .isEqualTo(1);
    }

    /** Activities of the tenant that have begun, ended and lasted, and go after thirty days. */
    private List<String> path(TenantId tenant) {
        return jdbc.sql("select substring(proc_def_key_ from '[a-z]+$') || ' ' || act_id_ || ' ' || act_type_"
                        + " from act_hi_actinst where tenant_id_ = :tenant and end_time_ >= start_time_"
                        + " and duration_ = (extract(epoch from end_time_ - start_time_) * 1000)::bigint"
                        + " and root_proc_inst_id_ is not null and execution_id_ is not null"
                        + " and removal_time_ - start_time_ between interval '29 days 23 hours' and interval '30 days 1 hour'"
                        + " and abs(extract(epoch from start_time_ - localtimestamp)) < 600")
                .param("tenant", tenant.toString())
                .query(String.class)
                .list();
    }

    private long count(TenantId tenant, String condition) {
        return jdbc.sql("select count(*) from act_hi_actinst where tenant_id_ = :tenant and " + condition)
                .param("tenant", tenant.toString())
                .query(Long.class)
                .single();
    }

    /** Were the tree taken from memory, the last answer would wait at the join for a branch that is there already. */
    @Test
    void seesWhatMovedBetweenTwoTurns() {
        TenantId tenant = scenery.tenant();
        FlowText flow = new FlowText("meeting")
                .element(start())
                .element(gateway("parallel", "fork", null))
                .element(ask("q1", "One?", "a"))
                .element(ask("q2", "Two?", "b"))
                .element(FlowText.wait("pause", "PT2S"))
                .element(gateway("parallel", "join", null))
                .element(say("both", "Both."))
                .element(end("end"))
                .arrow("start", "fork")
                .arrow("fork", "q1")
                .arrow("fork", "pause")
                .arrow("q1", "q2")
                .arrow("q2", "join")
                .arrow("pause", "join")
                .arrow("join", "both")
                .arrow("both", "end");
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("ask");
            visitor.say("one");
            visitor.event("ask");
            await().until(() -> count(tenant, "act_id_ = 'pause' and end_time_ is not null") == 1);
            visitor.say("two");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Both.");
            visitor.event("ended");
        }
    }
}
