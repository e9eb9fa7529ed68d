package belieffirst.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.testing.EachHome;
import belieffirst.testing.ProductTest;
import belieffirst.testing.SupabaseAuth;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachHome
@ProductTest
class SupabaseCredentialsTests {

    private final SupabaseAuth auth = new SupabaseAuth();
    private final UUID user = UUID.randomUUID();
    private final String email = user + "@example.com";
    private final Accounts accounts;
    private final Jsonb json;
    private final SupabaseCredentials credentials;

    SupabaseCredentialsTests(Accounts accounts, Jsonb json) throws IOException {
        this.accounts = accounts;
        this.json = json;
        this.credentials = credentials(auth.url());
        auth.know(user, email);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    void knowsWhoTheProjectKnowsUnderHerIdThere() {
        assertThat(credentials.check(email, SupabaseAuth.PASSWORD)).hasValue(new Account(user, email, "Maria Lopez"));
        assertThat(credentials.check(auth.token(user, email))).hasValue(new Account(user, email, "Maria Lopez"));
        assertThat(credentials.check(email, "wrong")).isEmpty();
        assertThat(credentials.check("nobody@example.com", SupabaseAuth.PASSWORD))
                .isEmpty();
        assertThat(accounts.withPassword(email, SupabaseAuth.PASSWORD)).isEmpty();
    }

    @Test
    void keepsTheNameThatSheChoseHereAndTakesHerNewEMail() {
        credentials.check(auth.token(user, email));
        accounts.rename(user, "Mary");

        assertThat(credentials.check(auth.token(user, "new-" + email)))
                .hasValue(new Account(user, "new-" + email, "Mary"));
    }

    @Test
    void takesAnEMailFromSomebodyWhoIsGoneThere() {
        var before = UUID.randomUUID();
        credentials.check(auth.token(before, email));

        assertThat(credentials.check(auth.token(user, email))).isPresent();
        assertThat(accounts.find(before).orElseThrow().email()).endsWith("@gone.invalid");
    }

    @Test
    void saysWhatStandsInTheWay() {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> credentials.check("unconfirmed@example.com", SupabaseAuth.PASSWORD))
                .withMessageContaining("Confirm your e-mail first");
        for (var status : List.of(500, 503, 404)) {
            auth.fail(status);
            assertThatExceptionOfType(Refusal.Unavailable.class)
                    .isThrownBy(() -> credentials.check(email, SupabaseAuth.PASSWORD))
                    .withMessageContaining("is not answering right now");
        }
        auth.fail(429);
        assertThatExceptionOfType(Refusal.TooMany.class)
                .isThrownBy(() -> credentials.check(email, SupabaseAuth.PASSWORD));
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> credentials("http://127.0.0.1:1").check(email, SupabaseAuth.PASSWORD));
    }

    private SupabaseCredentials credentials(String url) {
        var settings = new SupabaseSettings(url, "sb_publishable_key", "");
        return new SupabaseCredentials(settings, new SupabaseTokens(settings), accounts, json);
    }
}
