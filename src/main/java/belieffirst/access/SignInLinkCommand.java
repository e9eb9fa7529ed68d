package belieffirst.access;

import belieffirst.access.signin.SignInLinks;
import belieffirst.database.InstallationVisit;
import belieffirst.database.folder.StartRefused;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Time;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The command that prints a link to sign one person in, once, for the product's operator: {@code bin/run --sign-in-link}. */
public final class SignInLinkCommand {

    private static final Clock CLOCK = Time.clock();
    private static final String OPTION = "--sign-in-link";

    private SignInLinkCommand() {}

    /** Whether these arguments ask for it. */
    public static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.split("=", 2)[0].equals(OPTION));
    }

    /** Prints a link for the e-mail that is named, or else for the first owner; answers whether there is such an account. */
    public static boolean run(PrintStream out, String... arguments) {
        var email = option(OPTION, arguments);
        try {
            var link = InstallationVisit.make((jdbc, folder) -> link(jdbc, folder, email, arguments), arguments);
            out.println(link.orElse("There is no account with the e-mail %s.".formatted(email)));
            return link.isPresent();
        } catch (StartRefused refused) {
            out.println(refused.getMessage());
            return false;
        }
    }

    private static Optional<String> link(JdbcClient jdbc, Path folder, String email, String... arguments) {
        var asked = email.isEmpty()
                ? jdbc.sql("select id from app.first_owner()")
                : jdbc.sql("select id from app.account_by_email(:email)").param("email", email);
        return asked.query(UUID.class)
                .optional()
                .map(account ->
                        SignInLinks.makeOfMachine(jdbc, account, CLOCK.instant().plus(FirstRunCredentials.LINK_LASTS)))
                .map(secret -> address(folder, option("--server.port", arguments)) + "/sign-in/link/" + secret);
    }

    /** Where the product answers, or answered last. */
    private static String address(Path folder, String port) {
        var known = read(folder.resolve(StartLink.ADDRESS_FILE));
        if (!port.isEmpty()) {
            return (known != null && known.startsWith("https:") ? "https" : "http") + "://localhost:" + port;
        }
        if (known != null) {
            return known.strip();
        }
        var first = read(folder.resolve(FirstRun.FILE));
        return first == null
                ? "http://localhost:8080"
                : new Jsonb().read(first, JsonNode.class).path("url").asString("");
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException fault) {
            throw new StartRefused("%s cannot be read.".formatted(file));
        }
    }

    private static String option(String name, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
