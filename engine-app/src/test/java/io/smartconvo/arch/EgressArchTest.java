package io.smartconvo.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smartconvo.proof.policy.Proves;

@AnalyzeClasses(packages = "io.smartconvo", importOptions = DoNotIncludeTests.class)
@ArchTag("policy")
@Proves("7.2")
class EgressArchTest {

    @ArchTest
    static final ArchRule ONLY_CONNECTORS_CALL_OUT = noClasses()
            .that()
            .resideOutsideOfPackages("io.smartconvo.openai..", "io.smartconvo.http..", "io.smartconvo.email..")
            // Asks the operator's own provider who a member is; nothing of a visitor's comes by here.
            .and()
            .doNotHaveFullyQualifiedName("io.smartconvo.access.IdentityProvider")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "okhttp3..",
                    "com.openai..",
                    "jakarta.mail..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive.function.client..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .because("what leaves passes the gate, and only the connectors ask it: make it a step of theirs");
}
