package belieffirst;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class BeliefFirst {

    static void main(String... arguments) {
        SpringApplication.run(BeliefFirst.class, arguments);
    }
}
