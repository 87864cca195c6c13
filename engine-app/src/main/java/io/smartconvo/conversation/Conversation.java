package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessGuard;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.privacy.Disguise;
import io.smartconvo.privacy.KnownValues;
import io.smartconvo.privacy.MaskContext;
import io.smartconvo.privacy.PersonalDataMask;
import io.smartconvo.privacy.Placeholders;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.sdk.Placeholder;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation held under its row lock, for the length of one transaction. */
class Conversation {

    private final ConversationId id;
    private final TenantId tenant;
    private final UUID site;
    private String processDefinitionId;
    private final Locale locale;
    private final Instant startedAt;
    private final SubjectCipher cipher;
    private final Memory memory;
    private final @Nullable ProcessGuard guard;
    private @Nullable String processInstanceId;
    private boolean ended;
    private long seq;

    Conversation(
            ConversationId id,
            TenantId tenant,
            UUID site,
            String processDefinitionId,
            Locale locale,
            Instant startedAt,
            SubjectCipher cipher,
            Memory memory,
            @Nullable ProcessGuard guard,
            @Nullable String processInstanceId,
            boolean ended,
            long seq) {
        this.id = id;
        this.tenant = tenant;
        this.site = site;
        this.processDefinitionId = processDefinitionId;
        this.locale = locale;
        this.startedAt = startedAt;
        this.cipher = cipher;
        this.memory = memory;
        this.guard = guard;
        this.processInstanceId = processInstanceId;
        this.ended = ended;
        this.seq = seq;
    }

    ConversationId id() {
        return id;
    }

    TenantId tenant() {
        return tenant;
    }

    Conversations.Key key() {
        return new Conversations.Key(tenant, id);
    }

    /** Until somebody links conversations to one person, each is a person of its own. */
    SubjectId subject() {
        return new SubjectId(id.value());
    }

    UUID site() {
        return site;
    }

    String processDefinitionId() {
        return processDefinitionId;
    }

    /** From now on it runs in this version of its flow. */
    void pinTo(String definition) {
        processDefinitionId = definition;
    }

    Locale locale() {
        return locale;
    }

    Instant startedAt() {
        return startedAt;
    }

    LocalDate startedOn() {
        return LocalDate.ofInstant(startedAt, ZoneOffset.UTC);
    }

    SubjectCipher cipher() {
        return cipher;
    }

    Memory memory() {
        return memory;
    }

    /** Puts placeholders into its texts, and remembers in the memory how they are numbered. */
    Disguise disguise() {
        return new Disguise(
                MaskContext.of(locale),
                new KnownValues(memory.knownValues()),
                new Placeholders(cipher, memory.placeholders()));
    }

    /** What stands for a value: told by its form where it has one, else by the answer's name. */
    Placeholder placeholder(String answer, String value) {
        Placeholders placeholders = new Placeholders(cipher, memory.placeholders());
        return PersonalDataMask.find(value, MaskContext.of(locale)).stream()
                .filter(match -> match.start() == 0 && match.end() == value.length())
                .findFirst()
                .map(match -> placeholders.of(match.kind().name(), match.canonical()))
                .orElseGet(() -> placeholders.of(Placeholder.label(answer), value));
    }

    @Nullable ProcessGuard guard() {
        return guard;
    }

    @Nullable String processInstanceId() {
        return processInstanceId;
    }

    void startedAs(ProcessRef process) {
        processInstanceId = process.processInstanceId();
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
        memory.open().clear();
    }

    long seq() {
        return seq;
    }

    long nextSeq() {
        return ++seq;
    }
}
