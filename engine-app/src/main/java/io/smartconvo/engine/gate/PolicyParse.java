package io.smartconvo.engine.gate;

import io.smartconvo.engine.lockdown.LockedParse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.operaton.bpm.engine.impl.util.io.InputStreamSource;

/** Reads a diagram only if its bytes and its element tree are such as the flow compiler makes. */
class PolicyParse extends LockedParse {

    private static final int SHOWN_PROBLEMS = 20;

    PolicyParse(BpmnParser parser) {
        super(parser);
    }

    /** The shape is checked on the bytes: the parser proper follows addresses in them before it shows its tree. */
    @Override
    public BpmnParse execute() {
        var xml = readAll();
        XmlShape.require(xml);
        streamSource = new InputStreamSource(new ByteArrayInputStream(xml));
        return super.execute();
    }

    private byte[] readAll() {
        try (var stream = streamSource.getInputStream()) {
            return stream.readNBytes(XmlShape.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void parseRootElement() {
        policy().violations(rootElement)
                .limit(SHOWN_PROBLEMS)
                .forEach(violation -> addError(violation.message(), violation.element()));
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    private Policy policy() {
        return Stream.of(TenantPolicy.V1, PlatformPolicy.V1)
                .filter(policy -> policy.name().equals(deployment.getSource()))
                .filter(policy -> policy.isForTenants() == (deployment.getTenantId() != null))
                .findFirst()
                .orElse(Policy.REFUSE_ALL);
    }
}
