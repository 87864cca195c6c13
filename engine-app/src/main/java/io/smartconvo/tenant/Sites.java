package io.smartconvo.tenant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sites extends JpaRepository<SiteEntity, UUID> {

    Optional<SiteEntity> findByKey(String key);

    List<SiteEntity> findByTenantIdOrderByNameAscIdAsc(UUID tenantId);

    Optional<SiteEntity> findByIdAndTenantId(UUID id, UUID tenantId);
}
