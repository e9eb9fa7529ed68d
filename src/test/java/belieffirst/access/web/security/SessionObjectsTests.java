package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Account;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionObjectsTests {

    /** An account as a session kept it while its class stood in the package belieffirst.access. */
    private static final String OF_AN_EARLIER_VERSION =
            "rO0ABXNyABpiZWxpZWZmaXJzdC5hY2Nlc3MuQWNjb3VudAAAAAAAAAABAgADTAALZGlzcGxheU5hbWV0ABJMamF2YS9sYW5nL1N0cmluZztM"
                    + "AAVlbWFpbHEAfgABTAACaWR0ABBMamF2YS91dGlsL1VVSUQ7eHB0AANBZGF0AA9hZGFAZXhhbXBsZS5jb21zcgAOamF2YS51dGlsLlVV"
                    + "SUS8mQP3mG2FLwIAAkoADGxlYXN0U2lnQml0c0oAC21vc3RTaWdCaXRzeHCaDh0cKzpPXm8bGlJcHktX";

    @Test
    void keepAPersonSignedInThroughAnUpgrade() throws IOException {
        var stored = new ByteArrayInputStream(Base64.getDecoder().decode(OF_AN_EARLIER_VERSION));

        assertThat(new SessionObjects().deserialize(stored))
                .isEqualTo(
                        new Account(UUID.fromString("6f1b1a52-5c1e-4b57-9a0e-1d1c2b3a4f5e"), "ada@example.com", "Ada"));
    }
}
