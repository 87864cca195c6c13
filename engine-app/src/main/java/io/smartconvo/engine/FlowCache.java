package io.smartconvo.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.operaton.commons.utils.cache.Cache;

/** Keeps parsed flows. The engine's own cache walks a queue on every hit, which a turn would pay for. */
class FlowCache implements CacheFactory {

    @Override
    public <T> Cache<String, T> createCache(int maxNumberOfElementsInCache) {
        return new Bounded<>(
                Caffeine.newBuilder().maximumSize(maxNumberOfElementsInCache).<String, T>build());
    }

    private record Bounded<T>(com.github.benmanes.caffeine.cache.Cache<String, T> entries) implements Cache<String, T> {

        @Override
        @SuppressWarnings("NullAway") // the engine's interface is unmarked, and a miss is null there
        public @Nullable T get(String key) {
            return entries.getIfPresent(key);
        }

        @Override
        public void put(String key, T value) {
            entries.put(key, value);
        }

        @Override
        public void clear() {
            entries.invalidateAll();
        }

        @Override
        public void remove(String key) {
            entries.invalidate(key);
        }

        @Override
        public Set<String> keySet() {
            return entries.asMap().keySet();
        }

        @Override
        public int size() {
            return entries.asMap().size();
        }

        @Override
        public boolean isEmpty() {
            return entries.asMap().isEmpty();
        }
    }
}
