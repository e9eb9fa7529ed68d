package belieffirst.evidence.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import belieffirst.evidence.ad.AccountIds;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhooks of Meta's on ad accounts, which say that something happened there. Nothing of them is believed but that, and the
 * account's id: what happened is read from Meta.
 */
@Component
public class MetaHooks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FIELDS =
            Set.of("with_issues_ad_objects", "in_process_ad_objects", "creative_fatigue");
    private static final int MOST_ACCOUNTS = 1_000;

    private final String secret;
    private final String verifyToken;
    private final MetaConnectionRepository connections;

    MetaHooks(Environment environment, MetaConnectionRepository connections) {
        this.secret = environment.getProperty("belief-first.meta.app-secret", "");
        this.verifyToken = environment.getProperty("belief-first.meta.verify-token", "");
        this.connections = connections;
    }

    /** Whether both settings are given. */
    public boolean areOn() {
        return !secret.isBlank() && !verifyToken.isBlank();
    }

    /** The answer to Meta's question whether this address is ours; empty for whoever does not know the token. */
    public Optional<String> challenge(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        return "subscribe".equals(mode)
                        && token != null
                        && MessageDigest.isEqual(token.getBytes(UTF_8), verifyToken.getBytes(UTF_8))
                        && challenge != null
                        && challenge.matches("[0-9A-Za-z_-]{1,200}")
                ? Optional.of(challenge)
                : Optional.empty();
    }

    /** Whether Meta signed this body, as it came. */
    public boolean isSigned(byte[] body, @Nullable String signature) {
        if (signature == null || !signature.matches("sha256=[0-9a-f]{64}")) {
            return false;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(signature, 7, signature.length()));
        } catch (NoSuchAlgorithmException | InvalidKeyException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Makes the next reading of the accounts that it is about due. */
    public void take(byte[] signed) {
        var accounts = accounts(signed);
        if (!accounts.isEmpty()) {
            connections.notice(accounts);
        }
    }

    private static List<String> accounts(byte[] body) {
        try {
            return JSON.readTree(body)
                    .path("entry")
                    .valueStream()
                    .filter(MetaHooks::counts)
                    .flatMap(entry -> Stream.of(AccountIds.bare(entry.path("id").asString(""))))
                    .filter(AccountIds::isNumber)
                    .distinct()
                    .limit(MOST_ACCOUNTS)
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private static boolean counts(JsonNode entry) {
        return entry.path("changes")
                .valueStream()
                .anyMatch(change -> FIELDS.contains(change.path("field").asString("")));
    }
}
