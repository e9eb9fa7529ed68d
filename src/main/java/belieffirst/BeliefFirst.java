package belieffirst;

import belieffirst.access.SignInLinkCommand;
import belieffirst.database.DatabaseCheck;
import belieffirst.database.EmbeddedUpgrade;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.SpringProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The product's entry point; with --check, --drop-open-policies, --sign-in-link or --upgrade-database it only does that and ends. */
@EnableScheduling
@SpringBootApplication
public class BeliefFirst {

    static void main(String... arguments) {
        if (List.of(arguments).contains("--check")) {
            System.exit(DatabaseCheck.run(System.out, arguments) ? 0 : 1);
        }
        if (SignInLinkCommand.isMeant(arguments)) {
            System.exit(SignInLinkCommand.run(System.out, arguments) ? 0 : 1);
        }
        if (List.of(arguments).contains("--drop-open-policies")) {
            System.exit(DatabaseCheck.dropOpenPolicies(System.out, arguments) ? 0 : 1);
        }
        if (EmbeddedUpgrade.isMeant(arguments)) {
            System.exit(EmbeddedUpgrade.run(System.out, arguments) ? 0 : 1);
        }
        if (areBeansKnown()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication.run(BeliefFirst.class, arguments);
    }

    /** Whether bin/build has written down which beans there are, so that a start need not look for them. */
    private static boolean areBeansKnown() {
        return BeliefFirst.class.getResource("BeliefFirst__ApplicationContextInitializer.class") != null;
    }
}
