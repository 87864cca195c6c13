package io.smartconvo.dsar;

import io.smartconvo.engine.PlatformStep;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;

/** A task of {@code bpmn/processes/subject-request}. Nobody else changes the request until it has committed. */
abstract class RequestTask implements PlatformStep {

    private final String topic;
    private final Requests requests;

    RequestTask(String task, Requests requests) {
        this.topic = "subject-request." + task;
        this.requests = requests;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void prepare(TenantId tenant, UUID id) {
        prepare(requests.find(tenant, id).orElseThrow(() -> gone(id)));
    }

    @Override
    public void perform(TenantId tenant, UUID id) {
        perform(requests.lock(tenant, id).orElseThrow(() -> gone(id)));
    }

    private static IllegalStateException gone(UUID id) {
        return new IllegalStateException("There is no request " + id);
    }

    /** What takes many transactions. */
    void prepare(SubjectRequest request) {}

    /** What commits with the task. */
    void perform(SubjectRequest request) {}
}
