package belieffirst.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** An empty data folder, removed when the product has stopped. */
public class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A folder that is not there yet, under the build's own. */
    public static Path next() {
        return Path.of("target", "homes", UUID.randomUUID().toString()).toAbsolutePath();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var home = next();
        TestPropertyValues.of(
                        "belief-first.data=" + home,
                        "belief-first.ideas.address=" + Messages.SHARED.address(),
                        "belief-first.ideas.key=")
                .applyTo(context);
        SpringApplication.getShutdownHandlers().add(() -> remove(home));
    }

    /** Removes a folder with all that is in it. */
    public static void remove(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
