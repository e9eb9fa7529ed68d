package belieffirst;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import belieffirst.testing.Imported;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final String[] JDBC = {"org.springframework.jdbc..", "java.sql..", "javax.sql.."};
    private static final String[] HTTP = {"org.springframework.web..", "jakarta.servlet.."};
    private static final String[] CALLS_OF_OTHERS = {
        "org.springframework.web.client..", "java.net.http..", "org.apache.hc.."
    };
    private static final String[] ROOMS_OF_HTTP = {"..web..", "belieffirst.agent..", "belieffirst.wizard.."};
    private static final Set<String> WORDS_THAT_SAY_NOTHING =
            Set.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "DTO", "Entity", "Mapper", "Base");

    private static final JavaClasses PRODUCT = Imported.product();
    private static final JavaClasses TESTS = Imported.tests();

    @Test
    void onlyTheOuterRoomsSeeHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOMS_OF_HTTP)
                .should()
                .dependOnClassesThat(
                        are(resideInAnyPackage(HTTP).and(DescribedPredicate.not(resideInAnyPackage(CALLS_OF_OTHERS)))))
                .because("the field's terms hold for a browser, a program and an agent alike")
                .check(PRODUCT);
    }

    @Test
    void onlyFourFloorsCallOtherSystems() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "belieffirst.kernel",
                        "belieffirst.evidence.meta",
                        "belieffirst.evidence.thumbnail",
                        "belieffirst.access.account",
                        "belieffirst.webhook.sending")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CALLS_OF_OTHERS)
                .because("whoever runs the product wants to know whom it calls")
                .check(PRODUCT);
    }

    @Test
    void theOuterRoomsSeeNoSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .or()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC)
                .because("a page asks a collection, which knows its rows")
                .check(PRODUCT);
    }

    @Test
    void onlyComponentsSeeSqlAndNoRecordDoes() {
        noClasses()
                .that()
                .areRecords()
                .or()
                .areEnums()
                .or()
                .areInterfaces()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC)
                .because("what the field knows is tested alone, without a database")
                .check(PRODUCT);
    }

    @Test
    void onlyOneFloorSeesTheVendorOfIdeas() {
        noClasses()
                .that()
                .resideOutsideOfPackage("belieffirst.suggestion.claude")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.anthropic..")
                .because("where ideas come from can change, and what an idea is cannot")
                .check(PRODUCT);
    }

    @Test
    void nobodyEntersAnothersWebRoom() {
        classes()
                .that(are(resideInAnyPackage("belieffirst.*.web..")))
                .should(beUsedByTheirOwnModuleAlone())
                .because("a controller is an end: what two modules need stands in the module's own package")
                .check(PRODUCT);
    }

    @Test
    void doorsAndRowsStayInTheirRoom() {
        classes()
                .that(are(simpleNameEndingWith("Controller")
                        .or(simpleNameEndingWith("Api"))
                        .or(simpleNameEndingWith("Json"))))
                .should()
                .bePackagePrivate()
                .because("the collection is the only public way in")
                .check(PRODUCT);
        classes()
                .that(are(simpleNameEndingWith("Repository")))
                .should(beUsedByTheirOwnModuleAlone())
                .because("rows belong to a room, and another room asks its collection")
                .check(PRODUCT);
    }

    /** A room's packages are its floors: what stands on another never stands under it. */
    @Test
    void floorsCallOnlyDown() {
        slices().matching("belieffirst.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void everyNameSaysSomething() {
        noClasses()
                .should(be(namedAfterNothing()))
                .because("these words say how a class is made and not what it is")
                .check(PRODUCT);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        for (var annotation : Set.of(
                "org.springframework.beans.factory.annotation.Autowired",
                "org.springframework.beans.factory.annotation.Value",
                "jakarta.annotation.Resource",
                "jakarta.inject.Inject")) {
            noFields()
                    .should()
                    .beAnnotatedWith(annotation)
                    .because("a constructor says what a class needs, and a test can fill it")
                    .check(PRODUCT);
        }
    }

    @Test
    void onlyTheClockKnowsTheTime() {
        noClasses()
                .should()
                .accessTargetWhere(are(asksForTheTime()))
                .because("a test sets the clock, and nothing else can be set")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage("belieffirst.kernel")
                .should()
                .accessTargetWhere(are(makesAClock()))
                .because("there is one clock, in kernel")
                .check(PRODUCT);
    }

    @Test
    void noTestIsSkippedOrSleeps() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ArchitectureTests.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions|condition\\..*)|org\\.assertj\\.core\\.api\\.Assumptions|.*\\.DisabledIf")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("a skipped test claims what nobody checks, and a sleeping one is slow or wrong")
                .check(TESTS);
    }

    private static DescribedPredicate<JavaClass> namedAfterNothing() {
        return DescribedPredicate.describe(
                "named after nothing of the field",
                type -> type.getSimpleName().startsWith("Abstract")
                        || WORDS_THAT_SAY_NOTHING.stream().anyMatch(type.getSimpleName()::endsWith));
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return DescribedPredicate.describe("asking the machine for the time", access -> {
            var target = access.getTarget();
            var owner = target.getOwner();
            return (owner.getPackageName().equals("java.time")
                            && target.getName().equals("now")
                            && !takesAClock(access))
                    || (owner.isEquivalentTo(Date.class) && target.getName().equals("<init>"))
                    || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"));
        });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> makesAClock() {
        return DescribedPredicate.describe(
                "making a clock",
                access -> access.getTarget().getOwner().isEquivalentTo(Clock.class)
                        && access.getTarget().getName().startsWith("system"));
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnModuleAlone() {
        return new ArchCondition<>("be used by their own module alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> use.getOriginClass().getPackageName().startsWith("belieffirst"))
                        .filter(use -> !module(use.getOriginClass()).equals(module(type)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        var words = type.getPackageName().split("\\.", -1);
        return words.length < 2 ? "" : words[1];
    }
}
