package io.smartconvo.conversation;

import io.smartconvo.ai.AiSettings;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Browser;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.NewSubject;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.Sightings;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.usage.UsageCounters;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.CloseCode;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.ServerFrame;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the door for a {@code hello}: checks site and origin, then resumes the conversation or starts a new one. */
@Service
class Reception {

    private final TransactionTemplate transaction;
    private final TenantDirectory directory;
    private final FlowCatalogue flows;
    private final Conversations conversations;
    private final ResumeTokens tokens;
    private final Turns turns;
    private final ProcessGateway gateway;
    private final KeyVault vault;
    private final BannerConsent banner;
    private final AiSettings ai;
    private final UsageCounters usage;
    private final Sightings sightings;
    private final Clock clock;

    Reception(
            PlatformTransactionManager transactions,
            TenantDirectory directory,
            FlowCatalogue flows,
            Conversations conversations,
            ResumeTokens tokens,
            Turns turns,
            ProcessGateway gateway,
            KeyVault vault,
            BannerConsent banner,
            AiSettings ai,
            UsageCounters usage,
            Sightings sightings,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.directory = directory;
        this.flows = flows;
        this.conversations = conversations;
        this.tokens = tokens;
        this.turns = turns;
        this.gateway = gateway;
        this.vault = vault;
        this.banner = banner;
        this.ai = ai;
        this.usage = usage;
        this.sightings = sightings;
        this.clock = clock;
    }

    Greeting greet(ClientFrame.Hello hello, String origin, Browser browser) {
        Optional<Site> site = directory.site(hello.site());
        if (site.isEmpty()) {
            return new Greeting.Refused(ErrorCode.UNKNOWN_SITE, "There is no such site", CloseCode.UNKNOWN_SITE);
        }
        if (!site.get().allows(origin)) {
            return new Greeting.Refused(
                    ErrorCode.FORBIDDEN_ORIGIN, "This site's chat may not be opened from here", CloseCode.FORBIDDEN);
        }
        ClientFrame.Resume resume = hello.resume();
        Greeting greeting = resume == null ? start(site.get(), hello) : resume(site.get(), resume);
        if (greeting instanceof Greeting.Opened opened) {
            count(opened.conversation(), resume == null, browser);
            sightings.seen(site.get(), origin);
        }
        return greeting;
    }

    private void count(Conversation conversation, boolean begun, Browser browser) {
        usage.opened(conversation.tenant());
        if (begun) {
            usage.begun(conversation.tenant(), browser, conversation.locale());
        }
    }

    /**
     * The conversation a bearer token opens, for calls that carry one instead of a {@code hello}.
     *
     * @param origin as the browser says; absent when a page reads from its own server
     */
    Optional<Conversation> admit(String bearer, @Nullable String origin) {
        return ResumeToken.parse(bearer)
                .flatMap(token -> directory
                        .site(token.site())
                        .filter(site -> origin == null || site.allows(origin))
                        .filter(site -> tokens.admit(site.tenant(), token))
                        .flatMap(site -> look(site, token)));
    }

    private Optional<Conversation> look(Site site, ResumeToken token) {
        Optional<Conversation> found =
                transaction.execute(status -> conversations.look(site.tenant(), token.conversation()));
        return found == null
                ? Optional.empty()
                : found.filter(seen -> seen.site().equals(site.id()));
    }

    private Greeting resume(Site site, ClientFrame.Resume resume) {
        Optional<ResumeToken> token =
                ResumeToken.parse(resume.token()).filter(read -> read.site().equals(site.key()));
        if (token.isEmpty()) {
            return new Greeting.Gone();
        }
        Greeting greeting = transaction.execute(status -> {
            Optional<Conversation> conversation = conversations
                    .lock(site.tenant(), token.get().conversation())
                    .filter(held -> held.site().equals(site.id()))
                    .filter(held -> tokens.opens(site.tenant(), token.get()));
            return conversation
                    .<Greeting>map(held -> welcomeBack(site, held, token.get(), resume.after()))
                    .orElseGet(Greeting.Gone::new);
        });
        return greeting == null ? new Greeting.Gone() : greeting;
    }

    private Greeting welcomeBack(Site site, Conversation conversation, ResumeToken shown, long after) {
        ResumeToken fresh = shown.next(conversation.cipher());
        tokens.rotate(site.tenant(), shown, fresh);
        return opened(site, conversation, fresh, true, Math.min(after, conversation.seq()));
    }

    /** A guest spoke after its welcome, and so has the token that came with it. */
    void hasToken(Greeting.Guest guest, String token) {
        ResumeToken.parse(token).ifPresent(held -> tokens.used(guest.tenant(), held));
    }

    private Greeting start(Site site, ClientFrame.Hello hello) {
        String key = hello.flow() == null ? site.flows().get(0) : hello.flow();
        Optional<FlowVersion> flow =
                site.flows().contains(key) ? flows.startable(site.tenant(), key) : Optional.empty();
        if (flow.isEmpty()) {
            return new Greeting.Refused(ErrorCode.UNKNOWN_FLOW, "There is no such flow here", CloseCode.UNKNOWN_SITE);
        }
        return begin(site, flow.get(), hello);
    }

    /** A new conversation in this version, whether or not it is the newest. */
    Greeting.Opened begin(Site site, FlowVersion flow, ClientFrame.Hello hello) {
        return Objects.requireNonNull(transaction.execute(status -> beginning(site, flow, hello)));
    }

    private Greeting.Opened beginning(Site site, FlowVersion flow, ClientFrame.Hello hello) {
        ConversationId id = ConversationId.random();
        NewSubject subject = vault.newSubject(site.tenant(), new SubjectId(id.value()));
        Conversation conversation = new Conversation(
                id,
                site.tenant(),
                site.id(),
                flow.processDefinitionId(),
                locale(hello, site),
                clock.instant(),
                subject.cipher(),
                new Memory(),
                null,
                null,
                false,
                0);
        ResumeToken token = ResumeToken.fresh(site, id);
        conversations.create(conversation, token.hash());
        vault.add(subject);
        Turn turn = turns.open(conversation);
        turn.by(SandboxTurn.Cause.BEGINNING);
        banner.decide(turn, hello.consent());
        conversation.startedAs(gateway.start(site.tenant(), flow.processDefinitionId(), id.toString(), turn));
        return opened(site, conversation, token, false, 0);
    }

    private Greeting.Opened opened(
            Site site, Conversation conversation, ResumeToken token, boolean resumed, long after) {
        ServerFrame.Welcome welcome = new ServerFrame.Welcome(
                conversation.id().toString(),
                token.value(),
                conversation.seq(),
                resumed,
                conversation.locale().toLanguageTag(),
                site.look(),
                site.texts(),
                ai.isDemo(site.tenant()));
        return new Greeting.Opened(conversation, welcome, after);
    }

    private static Locale locale(ClientFrame.Hello hello, Site site) {
        Locale asked = Locale.forLanguageTag(hello.locale());
        return asked.getLanguage().isEmpty() ? site.locale() : asked;
    }
}
