package io.smartconvo.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

@AnalyzeClasses(packages = "io.smartconvo", importOptions = DoNotIncludeTests.class)
class TimeComesFromClockArchTest {

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_SYSTEM = noClasses()
            .that()
            // the demo model's server stamps its replies as the protocol wants; nobody's deadline hangs on it
            .resideOutsideOfPackage("io.smartconvo.openai.server..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("deadlines are promises, and a promise is tested by moving an injected java.time.Clock");
}
