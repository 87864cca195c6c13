package io.smartconvo.webhook;

import io.smartconvo.http.Courier;
import io.smartconvo.http.Courier.Attempt;
import io.smartconvo.http.Courier.Outcome;
import io.smartconvo.platform.Backoff;
import io.smartconvo.platform.Round;
import io.smartconvo.webhook.Deliveries.Gone;
import io.smartconvo.webhook.Deliveries.Held;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers what is due, each node what nobody else has in hand. No transaction is open meanwhile. */
@Component
class DeliveryRound {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);
    private static final int AT_ONCE = 8;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    /** Far longer than all of them can take: they are carried at the same time. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Backoff PAUSE = new Backoff(Duration.ofMinutes(15));

    private final WebhookProperties settings;
    private final Receivers receivers;
    private final Deliveries deliveries;
    private final Courier courier;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final Round<Held> round = new Round<>("webhook", AT_ONCE, Held::id);

    DeliveryRound(
            WebhookProperties settings,
            Receivers receivers,
            Deliveries deliveries,
            Courier courier,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.courier = courier;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${smartconvo.webhook.round:10s}",
            initialDelayString = "${smartconvo.webhook.round:10s}")
    void walk() {
        drop();
        round.walk(most -> deliveries.take(most, LEASE), this::deliver);
    }

    private void deliver(Held held) {
        receivers.find(held.tenant()).ifPresent(state -> end(held, attempt(held, state.receiver())));
    }

    private Attempt attempt(Held held, Receiver receiver) {
        String body = deliveries.open(held);
        var headers = Signature.headers(receiver.secret(), held.id(), clock.instant(), body);
        return courier.post(receiver.url(), settings.local(), headers, body, WITHIN);
    }

    private void end(Held held, Attempt attempt) {
        transaction.executeWithoutResult(status -> {
            if (attempt.outcome() != Outcome.TAKEN) {
                deliveries.postpone(held.id(), PAUSE.after(held.attempts()));
            } else if (deliveries.remove(held.id())) {
                events.publishEvent(new WebhookDelivered(held.tenant(), held.id(), true));
            }
            receivers.note(held.tenant(), attempt);
        });
    }

    private void drop() {
        List<Gone> dropped = transaction.execute(status -> giveUp(deliveries.drop()));
        if (!dropped.isEmpty()) {
            log.warn("{} deliveries to tenants' webhooks could not be made in time and are dropped", dropped.size());
        }
    }

    /** In the transaction that forgot them. */
    List<Gone> giveUp(List<Gone> gone) {
        gone.forEach(each -> events.publishEvent(new WebhookDelivered(each.tenant(), each.id(), false)));
        return gone;
    }

    @PreDestroy
    void stop() {
        round.close();
    }
}
