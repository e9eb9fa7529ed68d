package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void callOnlyDownTheListAndNeverInACircle() {
        ApplicationModules.of(BeliefFirst.class).verify();
    }

    /** A room's packages are its floors: what stands on another never stands under it. */
    @Test
    void haveFloorsThatCallOnlyDown() {
        SlicesRuleDefinition.slices()
                .matching("belieffirst.(**)")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests()))
                        .importPackages("belieffirst"));
    }

    @Test
    void sayInEveryPackageThatNothingIsNullUnlessMarked() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java/belieffirst")).filter(Files::isDirectory)) {
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked"));
        }
    }
}
