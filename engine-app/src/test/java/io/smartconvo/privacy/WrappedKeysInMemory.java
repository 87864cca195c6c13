package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A vault without a database; its maps are open, so that tests can attack them. */
final class WrappedKeysInMemory implements WrappedKeys {

    record Day(TenantId tenant, LocalDate day) {

        boolean isBefore(TenantId other, LocalDate later) {
            return tenant.equals(other) && day.isBefore(later);
        }
    }

    volatile byte @Nullable [] root;
    final Map<TenantId, byte[]> tenants = new ConcurrentHashMap<>();
    final Map<Day, byte[]> epochs = new ConcurrentHashMap<>();
    final Map<SubjectId, byte[]> subjects = new ConcurrentHashMap<>();
    int reads;

    @Override
    public byte @Nullable [] rootCheck() {
        return root;
    }

    @Override
    public byte[] rootCheckOrNew(byte[] wrapped) {
        root = wrapped;
        return wrapped;
    }

    @Override
    public byte @Nullable [] tenant(TenantId tenant) {
        reads++;
        return tenants.get(tenant);
    }

    @Override
    public byte[] tenantOrNew(TenantId tenant, byte[] wrapped) {
        return tenants.computeIfAbsent(tenant, id -> wrapped);
    }

    @Override
    public byte @Nullable [] epoch(TenantId tenant, LocalDate day) {
        reads++;
        return epochs.get(new Day(tenant, day));
    }

    @Override
    public byte[] epochOrNew(TenantId tenant, LocalDate day, byte[] wrapped) {
        return epochs.computeIfAbsent(new Day(tenant, day), id -> wrapped);
    }

    @Override
    public List<TenantId> withoutEpoch(LocalDate day) {
        return tenants.keySet().stream()
                .filter(tenant -> !epochs.containsKey(new Day(tenant, day)))
                .toList();
    }

    @Override
    public int epochsBefore(TenantId tenant, LocalDate day) {
        return (int)
                epochs.keySet().stream().filter(id -> id.isBefore(tenant, day)).count();
    }

    @Override
    public int destroyEpochsBefore(TenantId tenant, LocalDate day) {
        int before = epochs.size();
        epochs.keySet().removeIf(id -> id.isBefore(tenant, day));
        return before - epochs.size();
    }

    @Override
    public byte @Nullable [] subject(TenantId tenant, SubjectId subject) {
        reads++;
        return subjects.get(subject);
    }

    @Override
    public void addSubject(TenantId tenant, SubjectId subject, byte[] wrapped) {
        subjects.put(subject, wrapped);
    }

    @Override
    public void destroySubject(TenantId tenant, SubjectId subject) {
        subjects.remove(subject);
    }
}
