package belieffirst.database.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The source of the secret key: the deployment's BELIEF_FIRST_SECRET_KEY, or a key made once and kept beside the data. */
@Configuration(proxyBeanMethods = false)
class VaultHome {

    static final String FILE = "secret.key";
    private static final int SHORTEST = 32;

    @Bean
    Vault vault(Environment environment, DataFolder folder) {
        var given = environment.getProperty("belief-first.secret-key", "");
        if (given.isEmpty()) {
            return new Vault(kept(folder));
        }
        if (given.length() < SHORTEST) {
            throw new StartRefused(
                    "BELIEF_FIRST_SECRET_KEY is too short: give it %d characters or more.".formatted(SHORTEST));
        }
        return new Vault(given);
    }

    private static String kept(DataFolder folder) {
        try {
            if (!Files.exists(folder.resolve(FILE))) {
                var bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                folder.writeSecret(FILE, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(folder.resolve(FILE));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
