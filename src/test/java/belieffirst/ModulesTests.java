package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void callOnlyDownTheListAndNeverInACircle() {
        ApplicationModules.of(BeliefFirst.class).verify();
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
