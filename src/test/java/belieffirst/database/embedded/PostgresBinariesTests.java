package belieffirst.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each system and processor has its own build of PostgreSQL, by the names that Java and the builds use. */
class PostgresBinariesTests {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void areNamedByTheMachine(String system, String machine, String archive) {
        assertThat(PostgresBinaries.archive(system, machine)).isEqualTo(archive);
    }
}
