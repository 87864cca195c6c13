package io.smartconvo.privacy.catalogue;

import io.smartconvo.privacy.KeyVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Read when first needed: a start does not wait for it. */
@Lazy
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    DataCatalogue dataCatalogue(ResourcePatternResolver resources) {
        return DataCatalogue.read(resources);
    }

    @Bean
    DataPlan dataPlan(DataCatalogue catalogue) {
        return DataPlan.of(catalogue);
    }

    @Bean
    SubjectErasure subjectErasure(JdbcClient jdbc, DataPlan plan, KeyVault vault) {
        return new SubjectErasure(jdbc, plan, vault);
    }

    @Bean
    SubjectInventory subjectInventory(JdbcClient jdbc, DataPlan plan) {
        return new SubjectInventory(jdbc, plan);
    }

    @Bean
    SubjectExport subjectExport(JdbcClient jdbc, DataPlan plan, KeyVault vault, JsonMapper json) {
        return new SubjectExport(jdbc, plan, vault, json);
    }

    @Bean
    StoreScan storeScan(JdbcClient jdbc, DataCatalogue catalogue) {
        return new StoreScan(jdbc, catalogue);
    }
}
