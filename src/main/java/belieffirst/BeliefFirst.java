package belieffirst;

import belieffirst.database.DatabaseCheck;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the product; with --check or --drop-open-policies it only looks after the database that it would start on. */
@EnableScheduling
@SpringBootApplication
public class BeliefFirst {

    static void main(String... arguments) {
        if (List.of(arguments).contains("--check")) {
            System.exit(DatabaseCheck.run(System.out, arguments) ? 0 : 1);
        }
        if (List.of(arguments).contains("--drop-open-policies")) {
            System.exit(DatabaseCheck.dropOpenPolicies(System.out, arguments) ? 0 : 1);
        }
        SpringApplication.run(BeliefFirst.class, arguments);
    }
}
