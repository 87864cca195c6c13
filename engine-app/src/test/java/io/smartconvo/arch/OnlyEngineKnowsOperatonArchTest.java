package io.smartconvo.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.smartconvo", importOptions = DoNotIncludeTests.class)
class OnlyEngineKnowsOperatonArchTest {

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_MODULE = noClasses()
            .that()
            .resideOutsideOfPackage("io.smartconvo.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.operaton..", "org.camunda..")
            .because("an engine upgrade is a change of one module: give the engine module a type of ours instead");

    @ArchTest
    static final ArchRule ONLY_THE_FACADE_AUTHENTICATES = noClasses()
            .that()
            .resideInAPackage("io.smartconvo..")
            .and()
            .doNotHaveFullyQualifiedName("io.smartconvo.engine.TenantEngine")
            .should()
            .callMethod(
                    org.operaton.bpm.engine.IdentityService.class,
                    "setAuthentication",
                    String.class,
                    java.util.List.class,
                    java.util.List.class)
            .because("who calls the engine, and for whom, is said in TenantEngine only");
}
