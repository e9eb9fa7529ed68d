package belieffirst.database.folder;

import belieffirst.kernel.Outages;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The reporter that says in one sentence why the product did not start, if the reason is known. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartReporter implements SpringBootExceptionReporter {

    private static final String HELD_UP =
            "The database could not be migrated, and is as it was: somebody else uses a table that has to"
                    + " change. Stop the servers of the version before, or start again when there is less to do.";

    @Override
    public boolean reportException(Throwable failure) {
        if (FullDisk.isMeant(failure)) {
            System.err.println(FullDisk.SENTENCE);
            return true;
        }
        var sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartReporter::sentence)
                .flatMap(Optional::stream)
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.of(String.valueOf(refused.getMessage()));
            case PortInUseException taken ->
                Optional.of("Port %s is in use: stop what listens there, or choose another with --port."
                        .formatted(taken.getPort()));
            case FlywayException failed when Outages.isHeldUp(failed) -> Optional.of(HELD_UP);
            case FlywayException failed ->
                Optional.of("The database could not be migrated, and is as it was: %s. bin/run --check looks closer."
                        .formatted(String.valueOf(failed.getMessage())
                                .lines()
                                .filter(line -> !line.isBlank())
                                .findFirst()
                                .orElse("")));
            default -> Optional.empty();
        };
    }
}
