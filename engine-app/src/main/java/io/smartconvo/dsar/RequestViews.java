package io.smartconvo.dsar;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.FieldName;
import io.smartconvo.conversation.SubjectConversations;
import io.smartconvo.dsar.LegalClock.Measure;
import io.smartconvo.dsar.LegalGrounds.Ground;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataCatalogue;
import io.smartconvo.privacy.catalogue.SubjectInventory;
import io.smartconvo.privacy.catalogue.TableEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests as an officer sees them: what is due when and why, and what would be handed over or erased. */
@Component
class RequestViews {

    private final Requests requests;
    private final LegalClocks clocks;
    private final LegalGrounds grounds;
    private final LegalHolds holds;
    private final Packages packages;
    private final Recipients recipients;
    private final Officer officer;
    private final SubjectConversations conversations;
    private final AnswerVault vault;
    private final ObjectProvider<SubjectInventory> inventory;
    private final ObjectProvider<DataCatalogue> catalogue;
    private final PlatformProcesses processes;
    private final Clock clock;

    RequestViews(
            Requests requests,
            LegalClocks clocks,
            LegalGrounds grounds,
            LegalHolds holds,
            Packages packages,
            Recipients recipients,
            Officer officer,
            SubjectConversations conversations,
            AnswerVault vault,
            ObjectProvider<SubjectInventory> inventory,
            ObjectProvider<DataCatalogue> catalogue,
            PlatformProcesses processes,
            Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.grounds = grounds;
        this.holds = holds;
        this.packages = packages;
        this.recipients = recipients;
        this.officer = officer;
        this.conversations = conversations;
        this.vault = vault;
        this.inventory = inventory;
        this.catalogue = catalogue;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * A request in the list.
     *
     * @param reference what people call it
     * @param agent who asks on somebody's behalf, by the Data Rights Protocol; null if nobody does
     * @param dueAt null while its clock has not begun
     * @param people how many conversations it is about
     */
    record Summary(
            UUID id,
            String reference,
            RequestKind kind,
            Regime regime,
            Channel channel,
            @Nullable String agent,
            RequestState state,
            Instant receivedAt,
            @Nullable Instant dueAt,
            boolean extended,
            @Nullable Instant pausedSince,
            @Nullable Instant closedAt,
            int people) {}

    record Proven(Identity how, Instant at) {}

    /** A time that counts, with the law it comes from. */
    record Due(Measure what, Instant at, boolean done, String source) {}

    /**
     * @param since null if the conversation itself is gone and only answers are kept
     * @param leftOut on what ground nothing is done for it; null if something is
     */
    record Found(
            UUID conversation,
            @Nullable Instant since,
            List<String> fields,
            boolean held,
            @Nullable RefusalGround leftOut) {}

    record Count(String table, String what, long rows) {}

    record Happened(Instant at, Happening what, @Nullable UUID by) {}

    record Told(
            String processor,
            Recipients.State state,
            @Nullable Instant at) {}

    record Refused(RefusalGround ground, String source, Instant at) {}

    record Package(
            String sha256,
            Instant expiresAt,
            @Nullable Instant fetchedAt,
            @Nullable Instant destroyedAt) {}

    /**
     * A request with all there is to know about it.
     *
     * @param contact shortened; null once it is closed
     * @param counts what would be handed over or erased, or after an erasure what was
     * @param grounds on which it, or some of it, may be refused
     * @param certificate a JWS
     * @param process the instance that runs for it
     * @param needsSecond whether two officers have to approve it
     */
    record Detail(
            UUID id,
            String reference,
            RequestKind kind,
            Regime regime,
            Channel channel,
            @Nullable String agent,
            RequestState state,
            Instant receivedAt,
            @Nullable Instant dueAt,
            boolean extended,
            @Nullable Instant pausedSince,
            @Nullable Instant closedAt,
            int people,
            @Nullable String contact,
            @Nullable Proven identity,
            List<Due> clocks,
            List<Found> found,
            List<Count> counts,
            List<Happened> history,
            List<Told> recipients,
            List<Ground> grounds,
            @Nullable Refused refusal,
            @JsonProperty("package") @Nullable Package parcel,
            @Nullable String certificate,
            @Nullable String process,
            boolean needsSecond) {}

    List<Summary> summaries(List<SubjectRequest> shown) {
        Map<UUID, Integer> people = requests.sizes(shown);
        return shown.stream()
                .map(request -> summary(request, people.getOrDefault(request.id(), 0)))
                .toList();
    }

    private static Summary summary(SubjectRequest request, int people) {
        return new Summary(
                request.id(),
                request.reference(),
                request.kind(),
                request.regime(),
                request.channel(),
                request.agent(),
                request.state(),
                request.receivedAt(),
                request.dueAt(),
                request.extended() != null,
                request.pausedSince(),
                request.closedAt(),
                people);
    }

    @Transactional(readOnly = true)
    public Detail detail(SubjectRequest request) {
        List<SubjectId> people = requests.people(request);
        Identity identity = request.identity();
        Instant identityAt = request.identityAt();
        RefusalGround ground = request.refusal();
        Instant refusedAt = request.refusedAt();
        return new Detail(
                request.id(),
                request.reference(),
                request.kind(),
                request.regime(),
                request.channel(),
                request.agent(),
                request.state(),
                request.receivedAt(),
                request.dueAt(),
                request.extended() != null,
                request.pausedSince(),
                request.closedAt(),
                people.size(),
                requests.contact(request).shortened(),
                identity == null || identityAt == null ? null : new Proven(identity, identityAt),
                dues(request),
                found(request, people),
                counts(request, people),
                requests.history(request).stream()
                        .map(event -> new Happened(event.at(), event.what(), event.by()))
                        .toList(),
                recipients.of(request).stream()
                        .map(told -> new Told(told.processor(), told.state(), told.at()))
                        .toList(),
                grounds.of(request),
                ground == null || refusedAt == null
                        ? null
                        : new Refused(ground, grounds.named(request, ground).source(), refusedAt),
                packages.of(request.id())
                        .map(made -> new Package(made.sha256(), made.expiresAt(), made.fetchedAt(), made.destroyedAt()))
                        .orElse(null),
                request.certificate(),
                processes
                        .running(request.tenant(), Clockwork.PROCESS, request.id())
                        .orElse(null),
                officer.isMuch(request));
    }

    private List<Due> dues(SubjectRequest request) {
        Map<Measure, LegalClock> counting = clocks.of(request.regime(), request.kind());
        Instant now = clock.instant();
        return Arrays.stream(Measure.values())
                .filter(measure ->
                        counting.containsKey(measure) && (measure != Measure.EXTENDED || request.extended() != null))
                .flatMap(measure -> clocks.end(request, measure).stream()
                        .map(at -> new Due(
                                measure,
                                at,
                                measure == Measure.ACKNOWLEDGE
                                        ? request.state() != RequestState.RECEIVED
                                        : request.state().isOver() || now.isAfter(at),
                                Objects.requireNonNull(counting.get(measure)).source())))
                .toList();
    }

    private List<Found> found(SubjectRequest request, List<SubjectId> meant) {
        Map<SubjectId, RefusalGround> leftOut = requests.leftOut(request);
        List<SubjectId> people =
                Stream.concat(meant.stream(), leftOut.keySet().stream()).toList();
        Map<UUID, SubjectConversations.Held> known = conversations.of(request.tenant(), people).stream()
                .collect(Collectors.toMap(SubjectConversations.Held::id, Function.identity()));
        return people.stream()
                .map(person -> new Found(
                        person.value(),
                        Optional.ofNullable(known.get(person.value()))
                                .map(SubjectConversations.Held::since)
                                .orElse(null),
                        vault.names(request.tenant(), person).stream()
                                .map(FieldName::value)
                                .sorted()
                                .toList(),
                        !holds.of(request.tenant(), person).isEmpty(),
                        leftOut.get(person)))
                .toList();
    }

    private List<Count> counts(SubjectRequest request, List<SubjectId> people) {
        Map<String, Long> rows = new TreeMap<>(requests.counts(request.erased()));
        if (rows.isEmpty()) {
            people.forEach(person -> inventory
                    .getObject()
                    .count(request.tenant(), person)
                    .forEach((table, count) -> rows.merge(table, count, Long::sum)));
        }
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Count(entry.getKey(), holds(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String holds(String table) {
        return catalogue.getObject().table(table).map(TableEntry::holds).orElse("");
    }
}
