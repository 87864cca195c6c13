package io.smartconvo.webhook;

import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Tells tenants' own servers. What is given here leaves if, and only if, the transaction commits. */
@Service
public class Webhooks {

    private final Receivers receivers;
    private final Deliveries deliveries;
    private final DeliveryRound round;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Webhooks(Receivers receivers, Deliveries deliveries, DeliveryRound round, TaskScheduler scheduler, Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.round = round;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether the tenant said where to tell it. If not, nothing may be sent. */
    public boolean isSet(TenantId tenant) {
        return receivers.isSet(tenant);
    }

    /**
     * Has an event delivered at least once; each try carries the same id, by which the receiver drops copies. What became of
     * it is told by {@link WebhookDelivered}.
     *
     * @param type of the event, in words with dots between: {@code audit.checkpoint}
     * @param json what happened. Nothing a visitor said: what is sent here passes no gate
     * @return the id of the delivery, which the receiver sees as {@code webhook-id}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(TenantId tenant, String type, String json) {
        if (!isSet(tenant)) {
            throw new IllegalStateException("The tenant has no webhook");
        }
        UUID id = UUID.randomUUID();
        deliveries.add(id, tenant, envelope(type, json));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.schedule(round::walk, scheduler.getClock().instant());
            }
        });
        return id;
    }

    /** As the Standard Webhooks specification advises; made once, so that every try says the same. */
    private String envelope(String type, String json) {
        JsonMapper mapper = JsonMapper.shared();
        var envelope = mapper.createObjectNode();
        envelope.put("type", type).put("timestamp", clock.instant().toString());
        envelope.set("data", mapper.readTree(json));
        return mapper.writeValueAsString(envelope);
    }
}
