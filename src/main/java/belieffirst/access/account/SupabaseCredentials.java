package belieffirst.access.account;

import belieffirst.kernel.HttpClients;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** The sign-in with the e-mail and password that a Supabase project knows, or with a token that it signed. */
class SupabaseCredentials implements Credentials {

    private static final int A_WHILE = 60;

    private final Supplier<RestClient> client = HttpClients.patientFor(Duration.ofSeconds(5));
    private final SupabaseSettings settings;
    private final SupabaseTokens tokens;
    private final Accounts accounts;
    private final Jsonb json;

    SupabaseCredentials(SupabaseSettings settings, SupabaseTokens tokens, Accounts accounts, Jsonb json) {
        this.settings = settings;
        this.tokens = tokens;
        this.accounts = accounts;
        this.json = json;
    }

    @Override
    public boolean areOurs() {
        return false;
    }

    @Override
    public Optional<Account> check(String email, String password) {
        var answer = ask(json.write(Map.of("email", email, "password", password)));
        return switch (answer.getStatusCode().value()) {
            case 200 -> check(word(answer, "access_token"));
            case 400, 401, 403, 422 -> {
                if (word(answer, "error_code").equals("email_not_confirmed")) {
                    throw new Refusal.Conflict("Confirm your e-mail first: Supabase sent you a link.");
                }
                yield Optional.empty();
            }
            case 429 ->
                throw new Refusal.TooMany(
                        "There were too many attempts to sign in. Wait a minute, then try again.", A_WHILE);
            default -> throw unavailable();
        };
    }

    @Override
    public Optional<Account> check(String token) {
        return tokens.read(token).flatMap(this::account);
    }

    private Optional<Account> account(JWTClaimsSet claims) {
        try {
            var id = UUID.fromString(claims.getSubject());
            var email =
                    claims.getClaim("email") instanceof String text && !text.isBlank() ? text : id + "@unknown.invalid";
            return Optional.of(accounts.know(id, email, name(claims, email)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String name(JWTClaimsSet claims, String email) {
        var known = claims.getClaim("user_metadata") instanceof Map<?, ?> metadata
                ? text(metadata.get("full_name"), metadata.get("name"))
                : null;
        var name = known == null ? email.substring(0, email.indexOf('@')) : known;
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    private static @Nullable String text(@Nullable Object first, @Nullable Object second) {
        if (first instanceof String text && !text.isBlank()) {
            return text;
        }
        return second instanceof String text && !text.isBlank() ? text : null;
    }

    private ResponseEntity<String> ask(String body) {
        try {
            return client.get()
                    .post()
                    .uri(URI.create(settings.issuer() + "/token?grant_type=password"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("apikey", settings.key())
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .retrieve()
                    .toEntity(String.class);
        } catch (RestClientException _) {
            throw unavailable();
        }
    }

    private String word(ResponseEntity<String> answer, String field) {
        try {
            return json.object(Objects.requireNonNullElse(answer.getBody(), "{}"))
                    .path(field)
                    .asString("");
        } catch (JacksonException | ClassCastException _) {
            return "";
        }
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable(
                "The sign-in of your Supabase project is not answering right now. Try again in a minute.");
    }
}
