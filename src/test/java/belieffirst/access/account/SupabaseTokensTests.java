package belieffirst.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.StartRefused;
import belieffirst.kernel.Refusal;
import belieffirst.testing.Patience;
import belieffirst.testing.SupabaseAuth;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupabaseTokensTests {

    private static final String SECRET = "a-legacy-secret-of-more-than-32-characters";
    private static final String EMAIL = "maria@example.com";

    private final UUID user = UUID.randomUUID();
    private final SupabaseAuth auth = new SupabaseAuth();
    private final SupabaseTokens tokens = new SupabaseTokens(new SupabaseSettings(auth.url(), "", ""));

    SupabaseTokensTests() throws IOException {}

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    void readsWhatTheProjectSignedForOneOfItsPeople() {
        assertThat(tokens.read(auth.token(user, EMAIL)))
                .get()
                .satisfies(claims -> assertThat(claims.getSubject()).isEqualTo(user.toString()));
    }

    @Test
    void readsWhatAnRsaKeyOfTheProjectSigned() throws JOSEException {
        var rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        auth.tell(rsa);

        assertThat(tokens.read(SupabaseAuth.sign(valid().build(), JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa))))
                .isPresent();
    }

    @Test
    void refusesWhatIsNotForUsOrIsOver() {
        var wrong = List.of(
                valid().expirationTime(Date.from(Instant.EPOCH)),
                valid().expirationTime(null),
                valid().audience("anon"),
                valid().audience((String) null),
                valid().issuer("https://elsewhere.supabase.co/auth/v1"),
                valid().issuer(null),
                valid().subject(null),
                valid().claim("role", "anon"),
                valid().claim("role", "service_role"),
                valid().claim("role", null),
                valid().notBeforeTime(Date.from(Instant.parse("2200-01-01T00:00:00Z"))));

        for (var claims : wrong) {
            assertThat(tokens.read(auth.sign(claims.build())))
                    .as("%s", claims.getClaims())
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatAnotherKeySigned() throws JOSEException {
        var other = new ECKeyGenerator(Curve.P_256).keyID(auth.key().getKeyID()).generate();

        assertThat(tokens.read(SupabaseAuth.sign(
                        valid().build(), JWSAlgorithm.ES256, auth.key().getKeyID(), new ECDSASigner(other))))
                .isEmpty();
    }

    @Test
    void refusesWhatNobodySigned() {
        var signed = auth.token(user, EMAIL);
        var body = signed.substring(0, signed.lastIndexOf('.') + 1);

        for (var token : List.of(
                new PlainJWT(valid().build()).serialize(),
                body,
                body + "AAAA",
                signed.substring(0, signed.length() - 4) + "AAAA",
                encoded("{\"alg\":\"none\"}") + signed.substring(signed.indexOf('.')),
                "",
                "eyJ",
                "..",
                signed + "." + signed,
                "x".repeat(100_000))) {
            assertThat(tokens.read(token)).as("%.80s", token).isEmpty();
        }
    }

    @Test
    void takesNoPublicKeyForASecret() throws JOSEException {
        var published = auth.key().toPublicJWK();
        for (var secret : List.of(
                published.toJSONString().getBytes(StandardCharsets.UTF_8),
                published.toECPublicKey().getEncoded(),
                SECRET.getBytes(StandardCharsets.UTF_8))) {
            var forged = SupabaseAuth.sign(
                    valid().build(), JWSAlgorithm.HS256, auth.key().getKeyID(), new MACSigner(secret));

            assertThat(tokens.read(forged)).isEmpty();
            assertThat(withSecret("another-secret-of-more-than-32-characters").read(forged))
                    .isEmpty();
        }
    }

    @Test
    void readsTheLegacySecretOnlyWhenItIsSetAndKeysBesideIt() throws JOSEException {
        var legacy = SupabaseAuth.sign(
                valid().build(), JWSAlgorithm.HS256, "any", new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));

        assertThat(tokens.read(legacy)).isEmpty();
        assertThat(withSecret(SECRET).read(legacy)).isPresent();
        assertThat(withSecret(SECRET).read(auth.token(user, EMAIL))).isPresent();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> withSecret("short"))
                .withMessageContaining("BELIEF_FIRST_SUPABASE_JWT_SECRET is too short");
    }

    @Test
    void looksForAKeyThatItDoesNotKnowAndForgetsOneThatIsGone() {
        var before = auth.token(user, EMAIL);
        assertThat(tokens.read(before)).isPresent();
        auth.rotate();

        Patience.until(
                Duration.ofSeconds(20),
                "the new key is known",
                () -> tokens.read(auth.token(user, EMAIL)).isPresent());

        assertThat(tokens.read(before)).isEmpty();
    }

    @Test
    void asksNoMoreOftenHoweverManyUnknownKeysArrive() throws JOSEException {
        assertThat(tokens.read(auth.token(user, EMAIL))).isPresent();
        var other = new ECKeyGenerator(Curve.P_256).keyID("unknown").generate();
        for (var i = 0; i < 500; i++) {
            var forged = SupabaseAuth.sign(valid().build(), JWSAlgorithm.ES256, "unknown-" + i, new ECDSASigner(other));
            assertThat(tokens.read(forged)).isEmpty();
        }

        assertThat(auth.fetches()).isLessThan(10);
    }

    @Test
    void saysThatTheKeysCannotBeRead() {
        auth.fail(503);

        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> tokens.read(auth.token(user, EMAIL)))
                .withMessageContaining("keys of your Supabase project");
    }

    private JWTClaimsSet.Builder valid() {
        return auth.claims(user, EMAIL);
    }

    private SupabaseTokens withSecret(String secret) {
        return new SupabaseTokens(new SupabaseSettings(auth.url(), "", secret));
    }

    private static String encoded(String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
    }
}
