package io.smartconvo.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.stereotype.Repository;

@AnalyzeClasses(packages = "io.smartconvo", importOptions = DoNotIncludeTests.class)
class RepositoriesAndEntitiesAreHiddenArchTest {

    @ArchTest
    static final ArchRule ROWS_STAY_INSIDE_THEIR_MODULE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAssignableTo(org.springframework.data.repository.Repository.class)
            .should()
            .bePackagePrivate()
            .because("another module asks the module's service; make the type package-private");
}
