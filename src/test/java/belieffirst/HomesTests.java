package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.EachHome;
import belieffirst.testing.Imported;
import belieffirst.testing.OnServers;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests that run on each home, held to every collection: homes differ in their PostgreSQL, and collections are who speaks to it. */
class HomesTests {

    @Test
    void entersEveryCollectionOnEachHome() {
        var entered = Imported.productAndTests().stream()
                .filter(HomesTests::runsOnEachHome)
                .flatMap(HomesTests::withWhatItUses)
                .flatMap(HomesTests::withWhatItUses)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(collections())
                .as("no test marked @EachHome uses them, by itself or by one class between, or names them in its mark")
                .isSubsetOf(entered);
    }

    @Test
    void knowsWhatACollectionIs() {
        assertThat(collections())
                .contains(
                        "belieffirst.plan.Plans", // by its repository
                        "belieffirst.access.Members") // by itself
                .doesNotContain("belieffirst.kernel.Text");
    }

    /** The fronts of rooms that speak SQL, by themselves or by a class that their floor hides. */
    private static List<String> collections() {
        return Imported.product().stream()
                .filter(type -> type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().contains(".web"))
                .filter(HomesTests::isFront)
                .filter(type -> withWhatItUses(type)
                        .filter(used -> used.equals(type) || isHiddenBeside(used, type))
                        .anyMatch(HomesTests::speaksSql))
                .map(JavaClass::getName)
                .toList();
    }

    /** Used by the web or by another room; what only the floors of a room call is entered through its front. */
    private static boolean isFront(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass().getPackageName())
                .anyMatch(user -> user.contains(".web") || !room(user).equals(room(type.getPackageName())));
    }

    private static String room(String packageName) {
        return packageName.replaceAll("^(belieffirst\\.\\w+).*", "$1");
    }

    private static boolean runsOnEachHome(JavaClass type) {
        return type.isAnnotatedWith(EachHome.class)
                || type.isAnnotatedWith(OnServers.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EachHome.class));
    }

    private static boolean isHiddenBeside(JavaClass used, JavaClass type) {
        return used.getPackage().equals(type.getPackage())
                && !used.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean speaksSql(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().isEquivalentTo(JdbcClient.class));
    }

    private static Stream<JavaClass> withWhatItUses(JavaClass type) {
        var used = type.getDirectDependenciesFromSelf().stream()
                .map(use -> use.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("belieffirst"));
        return Stream.concat(Stream.of(type), used);
    }
}
