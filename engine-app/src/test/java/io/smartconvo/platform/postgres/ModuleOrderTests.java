package io.smartconvo.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleOrderTests {

    @Test
    void runsAModuleAfterWhatItUses() {
        assertThat(ModuleOrder.of(
                        List.of("conversation", "engine", "privacy", "tenant"),
                        getClass().getClassLoader()))
                .containsSubsequence("tenant", "privacy", "engine", "conversation");
    }

    @Test
    void takesFoldersWithoutCode() {
        assertThat(ModuleOrder.of(List.of("nowhere"), getClass().getClassLoader()))
                .containsExactly("nowhere");
    }
}
