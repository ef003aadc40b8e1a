package city.wufei.contracts;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

@AnalyzeClasses(
        packages = "city.wufei.contracts",
        importOptions = {ImportOption.DoNotIncludeTests.class, ContractsArchitectureTest.NotGenerated.class})
class ContractsArchitectureTest {

    /** Micronaut's generated classes follow its own rules. */
    static final class NotGenerated implements ImportOption {
        private static final Pattern GENERATED = Pattern.compile(".*/\\$[^/]*\\.class");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }

    @ArchTest
    static final ArchRule noModuleIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("city.wufei.content..", "city.wufei.appapi..", "city.wufei.portal..");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("city.wufei.contracts.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyRecordsEnumsAndInterfaces = classes()
            .should(be(DescribedPredicate.describe(
                    "records, enums or interfaces",
                    (JavaClass type) ->
                            type.isRecord() || type.isEnum() || type.isInterface() || type.isAnnotation())));

    @ArchTest
    static final ArchRule noServerNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.micronaut.data..", "io.micronaut.http.server..");
}
