package belieffirst.access.account;

import belieffirst.kernel.Refusal;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the tokens that a Supabase project signs for its people. Those signed with a key pair (ES256, RS256) are read by
 * one decoder, those signed with the legacy secret (HS256) by another, which only exists if the secret was set: a public key is
 * never taken for a secret.
 */
class SupabaseTokens {

    private static final int LONGEST = 8_192;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;
    private static final long REFRESH_MILLIS = 300_000;
    private static final long BETWEEN_FETCHES_MILLIS = 5_000;

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> keys;
    private final DefaultJWTProcessor<SecurityContext> signed;
    private final @Nullable DefaultJWTProcessor<SecurityContext> legacy;

    SupabaseTokens(SupabaseSettings settings) {
        this.keys = keys(settings);
        this.signed = reader(
                settings, new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256), keys));
        this.legacy = settings.jwtSecret().isEmpty()
                ? null
                : reader(settings, new SingleKeyJWSKeySelector<>(JWSAlgorithm.HS256, secret(settings)));
    }

    /** What the token says, if the project signed it for one of its people, it is for us, and it is not over. */
    Optional<JWTClaimsSet> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var reader = JWSAlgorithm.Family.HMAC_SHA.contains(jwt.getHeader().getAlgorithm()) ? legacy : signed;
            return reader == null ? Optional.empty() : Optional.of(reader.process(jwt, null));
        } catch (RateLimitReachedException _) {
            requireKeys();
            return Optional.empty();
        } catch (KeySourceException _) {
            throw unavailable();
        } catch (ParseException | BadJOSEException | JOSEException _) {
            return Optional.empty();
        }
    }

    /** A key that was not there a moment ago is unknown; unless there are none at all, and it may well be known. */
    private void requireKeys() {
        try {
            keys.get(ANY, null);
        } catch (KeySourceException _) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable(
                "The keys of your Supabase project cannot be read right now. Try again in a minute.");
    }

    private static SecretKey secret(SupabaseSettings settings) {
        return new SecretKeySpec(settings.jwtSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private static DefaultJWTProcessor<SecurityContext> reader(
            SupabaseSettings settings, JWSKeySelector<SecurityContext> keys) {
        var reader = new DefaultJWTProcessor<SecurityContext>();
        reader.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        reader.setJWSKeySelector(keys);
        reader.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                "authenticated",
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .claim("role", "authenticated")
                        .build(),
                Set.of("sub", "exp")));
        return reader;
    }

    /** A key that is not known yet is looked for once more, not more often than every five seconds. */
    private static JWKSource<SecurityContext> keys(SupabaseSettings settings) {
        try {
            var address =
                    URI.create(settings.issuer() + "/.well-known/jwks.json").toURL();
            return JWKSourceBuilder.create(
                            address, new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                    .cache(REFRESH_MILLIS, PATIENCE_MILLIS * 2L)
                    .rateLimited(BETWEEN_FETCHES_MILLIS)
                    .build();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
