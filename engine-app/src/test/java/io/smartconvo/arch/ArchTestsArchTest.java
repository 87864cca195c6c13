package io.smartconvo.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules about rules: each is found by the build, says what to do instead, and guards something. */
@AnalyzeClasses(packages = "io.smartconvo.arch", importOptions = OnlyIncludeTests.class)
class ArchTestsArchTest {

    @ArchTest
    static final ArchRule EVERY_RULE_RUNS = fields().that()
            .haveRawType(ArchRule.class)
            .should(beAnnotatedWith(ArchTest.class))
            .because("a rule that is not annotated is never checked");

    @ArchTest
    static final ArchRule RULES_LIVE_IN_ARCH_TESTS = classes()
            .that()
            .areAnnotatedWith(AnalyzeClasses.class)
            .should()
            .haveSimpleNameEndingWith("ArchTest")
            .because("the build finds them by name");

    @ArchTest
    static final ArchRule NO_RULE_GUARDS_NOTHING = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("allowEmptyShould")))
            .because("a rule enters with the first class it guards, and leaves with the last");
}
