package io.smartconvo.engine;

import io.smartconvo.engine.gate.ParseGate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.operaton.bpm.engine.RepositoryService;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the platform's own processes before anybody can start one; what has not changed stays as it is. */
@Component
class PlatformDefinitions implements InitializingBean {

    private static final String DIAGRAMS = "classpath*:processes/*/*.bpmn";

    private final RepositoryService repository;
    private final TenantEngine tenants;

    PlatformDefinitions(RepositoryService repository, TenantEngine tenants) {
        this.repository = repository;
        this.tenants = tenants;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            for (Resource diagram : new PathMatchingResourcePatternResolver().getResources(DIAGRAMS)) {
                deploy(diagram);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(Resource diagram) throws IOException {
        String name = String.valueOf(diagram.getFilename());
        try (InputStream content = diagram.getInputStream()) {
            tenants.asSystem(() -> repository
                    .createDeployment()
                    .source(ParseGate.PLATFORM_SOURCE)
                    .name("platform process " + name)
                    .addInputStream(name, content)
                    .enableDuplicateFiltering(true)
                    .deploy());
        }
    }
}
