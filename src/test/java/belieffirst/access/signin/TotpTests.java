package belieffirst.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** The secret of RFC 6238's test vectors for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        var step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    @Test
    void takesACodeOfTheStepBeforeAndAfterAndNoOther() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = Totp.step(now);

        assertThat(Stream.of(-2, -1, 0, 1, 2)
                        .filter(off -> Totp.stepOf(SECRET, Totp.code(SECRET, step + off), now)
                                .isPresent()))
                .containsExactly(-1, 0, 1);
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "１２３４５６", now)).isEmpty();
    }

    /** RFC 4648: the letters of a known secret. */
    @Test
    void spellsTheSecretAsAppsWantIt() {
        var setup = new SecondStepSetup("maria+ads@example.com", HexFormat.of().formatHex(SECRET));

        assertThat(setup.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(setup.address())
                .isEqualTo("otpauth://totp/Belief%20First:maria%2Bads%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Belief%20First");
        assertThat(setup.toString()).doesNotContain("GEZD", "3132");
    }
}
