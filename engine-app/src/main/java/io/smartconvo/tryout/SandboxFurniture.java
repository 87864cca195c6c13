package io.smartconvo.tryout;

import io.smartconvo.ai.AiSettings;
import io.smartconvo.consent.DeclaredPurpose;
import io.smartconvo.consent.Purposes;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.Publication;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.processor.Processor;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into a sandbox what a flow finds at home: keys, audience, purposes, processors, and the other flows. */
@Component
class SandboxFurniture {

    private final TenantDirectory directory;
    private final Sandboxes sandboxes;
    private final KeyVault vault;
    private final Purposes purposes;
    private final ProcessorRegister processors;
    private final FlowCatalogue flows;

    SandboxFurniture(
            TenantDirectory directory,
            Sandboxes sandboxes,
            KeyVault vault,
            Purposes purposes,
            ProcessorRegister processors,
            FlowCatalogue flows) {
        this.directory = directory;
        this.sandboxes = sandboxes;
        this.vault = vault;
        this.purposes = purposes;
        this.processors = processors;
        this.flows = flows;
    }

    void bring(TenantId from, TenantId sandbox) {
        clear(from, sandbox);
        vault.prepare(sandbox);
        directory.address(sandbox, directory.audience(from));
        purposes.declared(from).forEach(id -> purpose(from, sandbox, new Purpose(id)));
        register(from, sandbox);
        flows(from, sandbox);
    }

    /** Takes out every flow that is not one of home's as it is now, with whatever still runs on it. */
    void clear(TenantId from, TenantId sandbox) {
        Set<String> home =
                flows.current(from).stream().map(FlowVersion::checksum).collect(Collectors.toSet());
        for (FlowVersion newest : flows.current(sandbox)) {
            flows.versions(sandbox, newest.key()).stream()
                    .filter(version -> !home.contains(version.checksum()))
                    .forEach(flows::discard);
        }
    }

    private void purpose(TenantId from, TenantId sandbox, Purpose purpose) {
        DeclaredPurpose home = purposes.find(from, purpose).orElse(null);
        if (home == null) {
            return;
        }
        DeclaredPurpose there = purposes.find(sandbox, purpose).orElse(null);
        if (there == null || !there.declaration().equals(home.declaration())) {
            purposes.declare(sandbox, home.declaration());
        }
        if (there == null ? !home.active() : there.active() != home.active()) {
            activate(sandbox, purpose, home.active());
        }
    }

    private void activate(TenantId sandbox, Purpose purpose, boolean active) {
        if (active) {
            purposes.switchOn(sandbox, purpose);
        } else {
            purposes.switchOff(sandbox, purpose);
        }
    }

    private void register(TenantId from, TenantId sandbox) {
        Set<ProcessorDeclaration> wanted = declared(from);
        if (sandboxes.isScripted(sandbox)) {
            wanted.add(AiSettings.DEMO_MODEL);
        }
        Set<ProcessorDeclaration> there = declared(sandbox);
        there.stream().filter(known -> !wanted.contains(known)).forEach(known -> processors.end(sandbox, known.key()));
        wanted.stream().filter(home -> !there.contains(home)).forEach(home -> processors.declare(sandbox, home));
    }

    private Set<ProcessorDeclaration> declared(TenantId tenant) {
        return processors.active(tenant).stream().map(Processor::declared).collect(Collectors.toSet());
    }

    /** Called flows come before those that call them: what is refused for want of another is tried again after it. */
    private void flows(TenantId from, TenantId sandbox) {
        List<FlowVersion> missing = new ArrayList<>(flows.current(from));
        Set<String> there =
                flows.current(sandbox).stream().map(FlowVersion::checksum).collect(Collectors.toSet());
        missing.removeIf(version -> there.contains(version.checksum()));
        boolean progress = true;
        while (progress) {
            progress = missing.removeIf(
                    version -> flows.publish(sandbox, flows.authored(from, version.processDefinitionId()), null)
                            instanceof Publication.Published);
        }
    }
}
