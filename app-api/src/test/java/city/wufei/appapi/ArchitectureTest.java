package city.wufei.appapi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import java.util.regex.Pattern;

@AnalyzeClasses(
        packages = "city.wufei.appapi",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NotGenerated.class})
class ArchitectureTest {

    /** Micronaut's generated classes follow its own rules. */
    static final class NotGenerated implements ImportOption {
        private static final Pattern GENERATED = Pattern.compile(".*(/\\$[^/]*\\.class|\\$Intercepted.*\\.class)");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }

    @ArchTest
    static final ArchRule theOtherAppIsFarAway =
            noClasses().should().dependOnClassesThat().resideInAPackage("city.wufei.portal..");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("city.wufei.appapi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule httpStopsAtTheDoor = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .resideOutsideOfPackages(
                    "..problem..",
                    "..headers..",
                    "..etag..",
                    "..rate..",
                    "..web..",
                    "..body..",
                    "..door..",
                    "..shortcut..")
            .and()
            .doNotHaveSimpleName("Caller")
            .and()
            .doNotHaveSimpleName("SessionTokenValidator")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.http..");

    @ArchTest
    static final ArchRule sqlStaysInRepositories = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .resideOutsideOfPackage("..transaction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.micronaut.data..");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Base|Dto|Vo|Entity)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..common..", "..core..", "..util..", "..helper..", "..base..", "..impl..", "..dto..");

    @ArchTest
    static final ArchRule timeComesInAsAClock = noClasses()
            .should()
            .callMethodWhere(target(describe("now() without a clock", ArchitectureTest::readsTheSystemsClock)));

    private static boolean readsTheSystemsClock(AccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().isEmpty();
    }
}
