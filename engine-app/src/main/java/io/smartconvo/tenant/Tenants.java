package io.smartconvo.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Tenants extends JpaRepository<TenantEntity, UUID> {

    List<TenantEntity> findBySandboxOfIsNull();

    /** Two requests at once make one; where there is no origin, none. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into tenant (id, name, region, age_gate, directed_to_children, created_at, sandbox_of, scripted)
                    select :id, name, region, age_gate, directed_to_children, :at, id, :scripted
                    from tenant where id = :origin
                    on conflict (id) do nothing""")
    void addSandbox(UUID id, UUID origin, boolean scripted, Instant at);
}
