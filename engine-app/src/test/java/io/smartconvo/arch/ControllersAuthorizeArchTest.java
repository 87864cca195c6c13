package io.smartconvo.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.smartconvo", importOptions = DoNotIncludeTests.class)
class ControllersAuthorizeArchTest {

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_STATES_WHO_MAY_CALL_IT = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .because("who may call an endpoint is read where the endpoint is: add @PermitAll or @RolesAllowed");
}
