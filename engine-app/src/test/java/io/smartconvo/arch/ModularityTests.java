package io.smartconvo.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import io.smartconvo.SmartConvo;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violation;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules =
            ApplicationModules.of(SmartConvo.class, resideInAPackage("io.smartconvo.testsupport.."));

    @Test
    void arrowsOnlyPointDown() {
        modules.detectViolations()
                .filter(violation -> !isStepOfTheSdk(violation))
                .throwIfPresent();
    }

    // The SDK is plain Java, so it cannot say in Modulith's words that its steps are for everyone.
    private static boolean isStepOfTheSdk(Violation violation) {
        return violation.hasMessageContaining("non-exposed type io.smartconvo.sdk.step.");
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
