package city.wufei.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(
        packages = "city.wufei.portal",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NotGenerated.class})
final class ArchitectureTest {

    /** Leaves out what Micronaut generates. */
    static final class NotGenerated implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.matches(java.util.regex.Pattern.compile(".*/\\$[^/]*\\.class.*|.*\\$Intercepted.*"));
        }
    }

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("city.wufei.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONTROLLERS_AND_REPOSITORIES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule HTTP_IS_KNOWN_AT_THE_EDGE = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .resideOutsideOfPackages("..portal.page..", "..portal.session..", "..portal.health..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.http..")
            .because("a use case knows nothing of HTTP");

    @ArchTest
    static final ArchRule JDBC_IS_KNOWN_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackages("..portal.transaction..", "..portal.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("repositories speak to a Transaction");

    @ArchTest
    static final ArchRule ARROWS = noClasses().should().dependOnClassesThat().resideInAPackage("city.wufei.appapi..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule NO_NAMES_THAT_SAY_NOTHING =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Vo|Base)");
}
