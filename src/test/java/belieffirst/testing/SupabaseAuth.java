package belieffirst.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The sign-in of a Supabase project, on loopback: its keys, and its answer to an e-mail and a password. */
public final class SupabaseAuth implements AutoCloseable {

    /** The password of everybody whom it knows. */
    public static final String PASSWORD = "three dogs on one stair";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<JWK> keys = new CopyOnWriteArrayList<>();
    private final Map<String, UUID> users = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile ECKey key;
    private volatile int fault;

    public SupabaseAuth() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.key = rotate();
        server.createContext("/auth/v1/.well-known/jwks.json", this::tellKeys);
        server.createContext("/auth/v1/token", this::signIn);
        server.start();
    }

    /** The project's address. */
    public String url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString();
    }

    /** Signs with a new key from now on; the old ones are told no more. */
    public ECKey rotate() {
        try {
            var fresh = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            keys.clear();
            keys.add(fresh.toPublicJWK());
            key = fresh;
            return fresh;
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Tells this key too. */
    public void tell(JWK another) {
        keys.add(another.toPublicJWK());
    }

    /** Answers everything with this status; 0 ends that. */
    public void fail(int status) {
        fault = status;
    }

    public void know(UUID user, String email) {
        users.put(email, user);
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** The key that it signs with. */
    public ECKey key() {
        return key;
    }

    /** What a valid token of this person says. */
    public JWTClaimsSet.Builder claims(UUID user, String email) {
        return new JWTClaimsSet.Builder()
                .issuer(url() + "/auth/v1")
                .audience("authenticated")
                .subject(user.toString())
                .claim("role", "authenticated")
                .claim("email", email)
                .claim("user_metadata", Map.of("full_name", "Maria Lopez"))
                .expirationTime(Date.from(now().plusSeconds(3_600)));
    }

    /** A valid token. */
    public String token(UUID user, String email) {
        return sign(claims(user, email).build());
    }

    public String sign(JWTClaimsSet claims) {
        try {
            return sign(claims, JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key));
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, String kid, JWSSigner signer) {
        try {
            var header =
                    new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid);
            var jwt = new SignedJWT(header.build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void tellKeys(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        answer(exchange, fault == 0 ? 200 : fault, new JWKSet(keys).toString());
    }

    private void signIn(HttpExchange exchange) throws IOException {
        var asked = JSON.readTree(exchange.getRequestBody());
        var email = asked.path("email").asString("");
        var user = users.get(email);
        if (fault != 0) {
            answer(exchange, fault, "{}");
        } else if (!"sb_publishable_key".equals(exchange.getRequestHeaders().getFirst("apikey"))) {
            answer(exchange, 401, "{\"message\": \"No API key found in request\"}");
        } else if (email.startsWith("unconfirmed")) {
            answer(exchange, 400, "{\"error_code\": \"email_not_confirmed\", \"msg\": \"Email not confirmed\"}");
        } else if (user == null || !PASSWORD.equals(asked.path("password").asString(""))) {
            answer(exchange, 400, "{\"error_code\": \"invalid_credentials\", \"msg\": \"Invalid login credentials\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"access_token\": \"%s\", \"token_type\": \"bearer\"}".formatted(token(user, email)));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
