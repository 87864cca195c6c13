package io.smartconvo.processor;

import io.micrometer.core.instrument.MeterRegistry;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.StepException;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantRegions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that everything said by visitors passes on its way to somebody else. Passes only what goes to a registered
 * processor, under a signed agreement, in a region the tenant's data may be processed in; and only after it is written down.
 */
@Component
public class DisclosureGate {

    private static final Logger log = LoggerFactory.getLogger(DisclosureGate.class);

    private final ProcessorRegister register;
    private final TenantRegions regions;
    private final DisclosureLedger ledger;
    private final MeterRegistry meters;

    DisclosureGate(ProcessorRegister register, TenantRegions regions, DisclosureLedger ledger, MeterRegistry meters) {
        this.register = register;
        this.regions = regions;
        this.ledger = ledger;
        this.meters = meters;
    }

    /** A processor and the region in which it would process. */
    private record Way(Processor processor, Region region) {}

    /**
     * Leave for one call, held before the call and closed after it.
     *
     * @throws StepException with the disclosure's own error code and the reason for operators, which holds nothing of what
     *     was to be sent
     */
    @Transactional(propagation = Propagation.NEVER)
    public Passage admit(Departure departure) throws StepException {
        Region home = regions.region(departure.tenant());
        List<Processor> listed = register.active(departure.tenant()).stream()
                .filter(processor -> isMeant(processor, departure))
                .toList();
        List<Processor> agreed = listed.stream()
                .filter(processor -> processor.declared().isAgreed())
                .toList();
        Optional<Way> way = agreed.stream()
                .flatMap(processor -> ways(processor, departure))
                .filter(possible -> home.permits(possible.region()))
                .findFirst();
        if (way.isEmpty()) {
            throw refused(departure, reason(departure, home, listed, agreed));
        }
        meters.counter("smartconvo.disclosures", "kind", kind(departure), "result", "sent")
                .increment();
        return ledger.left(departure, way.get().processor(), way.get().region());
    }

    private static boolean isMeant(Processor processor, Departure departure) {
        return processor.declared().kind() == departure.disclosure().to()
                && ways(processor, departure).findAny().isPresent();
    }

    private static Stream<Way> ways(Processor processor, Departure departure) {
        return processor
                .declared()
                .regions(departure.disclosure().host(), departure.disclosure().port())
                .stream()
                .map(region -> new Way(processor, region));
    }

    private static String reason(Departure departure, Region home, List<Processor> listed, List<Processor> agreed) {
        if (listed.isEmpty()) {
            return "not sent: the register has no " + kind(departure) + " processor at this host";
        }
        if (agreed.isEmpty()) {
            return "not sent: the register has no signed agreement with " + name(listed);
        }
        return "not sent: " + name(agreed) + " does not process there in region " + home
                + ", where the tenant's data stays";
    }

    private StepException refused(Departure departure, String reason) {
        meters.counter("smartconvo.disclosures", "kind", kind(departure), "result", "refused")
                .increment();
        log.warn("Step {} of tenant {}: {}", departure.step(), departure.tenant(), reason);
        return new StepException(departure.disclosure().refusal(), reason);
    }

    private static String name(List<Processor> processors) {
        return processors.get(0).declared().name();
    }

    private static String kind(Departure departure) {
        return departure.disclosure().to().name();
    }
}
