import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a session and a program with a token, who ask the same product. */
final class Client {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient person = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient program = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    private Client(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static Client of(Product product) throws IOException, InterruptedException {
        var client = new Client(product.url(), product.token());
        client.signIn(URI.create(product.link()));
        return client;
    }

    /** The same program, at another server. */
    Client at(String otherUrl) {
        return new Client(otherUrl, token);
    }

    private void signIn(URI link) throws IOException, InterruptedException {
        var page = person.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString()).body();
        var csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("No form to sign in: " + page);
        }
        var form = "_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        person.send(HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The header that a request carries: a token for the API, the session for pages. */
    String credential(String path) {
        return path.startsWith("/api/")
                ? "Authorization: Bearer " + token
                : "Cookie: " + cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    HttpResponse<byte[]> get(String path, boolean compressed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (compressed) {
            request.setHeader("Accept-Encoding", "gzip");
        }
        if (path.startsWith("/api/")) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return http(path).send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpClient http(String path) {
        return path.startsWith("/api/") ? program : person;
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return read(path, get(path, false));
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return read(path, http(path).send(HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    static JsonNode read(String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s answered %d: %s".formatted(
                    path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return JSON.readTree(answer.body());
    }
}
