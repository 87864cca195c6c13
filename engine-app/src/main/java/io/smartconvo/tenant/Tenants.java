package io.smartconvo.tenant;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Tenants extends JpaRepository<TenantEntity, UUID> {

    List<TenantEntity> findBySandboxOfIsNull();
}
