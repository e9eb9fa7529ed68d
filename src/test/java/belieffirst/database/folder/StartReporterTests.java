package belieffirst.database.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class StartReporterTests {

    @Test
    void saysWhatToDoWhenATableThatChangesIsInUse() {
        assertThat(reported(migration("55P03")))
                .contains("is as it was: somebody else uses a table that has to change", "start again");
        assertThat(reported(migration("42601"))).contains("is as it was: Script failed", "bin/run --check");
    }

    private static Throwable migration(String state) {
        return new IllegalStateException(
                "a bean", new FlywayException("Script failed", new SQLException("canceling statement", state)));
    }

    /** The sentence that a start which failed in this way prints. */
    static String reported(Throwable failure) {
        var printed = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new StartReporter().reportException(failure);
        } finally {
            System.setErr(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
