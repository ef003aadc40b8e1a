package city.wufei.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "city.wufei.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CONTENT_KNOWS_NO_FRAMEWORK_AND_NO_OTHER_MODULE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micronaut..", "city.wufei.contracts..", "city.wufei.appapi..", "city.wufei.portal..");

    @ArchTest
    static final ArchRule SQL_STAYS_WITH_PUBLICATIONS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "city.wufei.content.publication",
                    "city.wufei.content.schema",
                    "city.wufei.content.embedded",
                    "city.wufei.content.pack")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule IN_PACKS_ONLY_THE_IMPORT_WRITES = noClasses()
            .that()
            .resideInAPackage("city.wufei.content.pack")
            .and()
            .doNotHaveSimpleName("PackImport")
            .and()
            .doNotHaveSimpleName("PackFolder")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching("city.wufei.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
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
            .callMethod(System.class, "currentTimeMillis");

    /** The one place that may: the factory of ids for those who have no clock of their own. */
    @ArchTest
    static final ArchRule CLOCK_IS_PASSED_IN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("city.wufei.content.id.Ids")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule NO_ROOM_FOR_ODDS_AND_ENDS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..",
                    "..core..",
                    "..util..",
                    "..helper..",
                    "..base..",
                    "..manager..",
                    "..impl..",
                    "..dto..",
                    "..vo..",
                    "..entity..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base|Dto|DTO|VO|Entity|Constants)");
}
