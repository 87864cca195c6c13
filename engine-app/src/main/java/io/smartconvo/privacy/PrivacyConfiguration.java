package io.smartconvo.privacy;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    KeyVault keyVault(
            PrivacyProperties settings,
            @Value("${smartconvo.data-dir:./data}") String dataDirectory,
            ObjectProvider<RootKey> managed,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        WrappedKeys stored = new WrappedKeyTables(jdbc, transactions);
        RootKey root = managed.getIfAvailable(() -> RootKeys.find(settings, Path.of(dataDirectory), stored));
        return new KeyVault(root, stored, clock, settings.keyCache());
    }

    @Bean
    SigningKeys signingKeys(
            KeyVault keys, PrivacyProperties settings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return keys.signingKeys(new SigningKeyTable(jdbc, transactions), settings.keyCache());
    }

    @Bean
    BlindIndex blindIndex(KeyVault keys) {
        return keys.blindIndex();
    }

    @Bean
    MemberSecrets memberSecrets(KeyVault keys) {
        return keys.memberSecrets();
    }

    @Bean
    PlatformSecrets platformSecrets(KeyVault keys) {
        return keys.platformSecrets();
    }

    @Bean
    Parcels parcels(JdbcClient jdbc, PlatformSecrets secrets, Clock clock) {
        return new Parcels(jdbc, secrets, clock);
    }
}
