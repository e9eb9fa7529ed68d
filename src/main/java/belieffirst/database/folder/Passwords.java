package belieffirst.database.folder;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded database's three roles: random, made once, kept in a file for the owner's eyes alone. */
public record Passwords(String superuser, String owner, String app) {

    private static final String FILE = "database.properties";

    public static Passwords kept(DataFolder folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            folder.writeSecret(FILE, "superuser=%s%nowner=%s%napp=%s%n".formatted(fresh(), fresh(), fresh()));
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
        return new Passwords(
                properties.getProperty("superuser"), properties.getProperty("owner"), properties.getProperty("app"));
    }

    private static String fresh() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "Passwords";
    }
}
