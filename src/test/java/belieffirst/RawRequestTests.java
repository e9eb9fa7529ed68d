package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.CookieClient;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client of ours would send: each gets a clear answer, and never a fault. */
@ProductTest
class RawRequestTests {

    private final Server server;
    private final SignInLinks links;
    private final Member owner;
    private final Groundwork ground;
    private final String token;
    private final Api api;

    RawRequestTests(Server server, SignInLinks links, People people, Bench bench) {
        this.server = server;
        this.links = links;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.token = people.token(owner);
        this.api = server.api(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%FF", "x=%", "x=%zz", "=x", "a=1&=2", "%00=1", "x=%C0%AF"})
    void refuseAnAddressThatCannotBeRead(String query) throws IOException {
        assertThat(answer("GET /api/plans?%s HTTP/1.1".formatted(query), "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "request_id");
        assertThat(answer("GET /sign-in?%s HTTP/1.1".formatted(query)))
                .startsWith("HTTP/1.1 400")
                .contains("We could not read that request.")
                .doesNotContain("Exception", "Apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/%00", "/personas/x%00", "/plans/%zz", "/plans/%"})
    void refuseAnAddressThatTheServerCannotTake(String path) throws IOException {
        assertThat(answer("GET /api%s HTTP/1.1".formatted(path), "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "request_id")
                .doesNotContain("Apache", "<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/%2F", "/runs/x/ads/%2f", "/plans/..%5C..", "/plans/%5c/compiled"})
    void refuseAnAddressThatSpellsOutItsSlashes(String path) throws IOException {
        assertThat(answer("GET /api%s HTTP/1.1".formatted(path), "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "request_id");
        assertThat(answer("GET %s HTTP/1.1".formatted(path)))
                .startsWith("HTTP/1.1 400")
                .contains("We could not read that request.")
                .doesNotContain("Exception", "Apache");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans, multipart/form-data, 415",
        "/api/plans, */*, 415",
        "/api/plans, nonsense, 415",
        "/sign-in, multipart/form-data, 400",
        "/sign-in, */*, 415",
        "/sign-in, multipart/form-data; boundary=x, 401"
    })
    void refuseABodyOfAKindThatIsNotTaken(String path, String type, int status) throws IOException {
        assertThat(answer(
                        "POST %s HTTP/1.1".formatted(path),
                        "Authorization: Bearer " + token,
                        "Content-Type: " + type,
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("Exception", "Apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "Li4vLi4vZXRj", "bm90IGFuIGlk"})
    void readNoSessionFromACookieThatHoldsNone(String cookie) throws IOException {
        for (var path : new String[] {"/sign-in", "/css/index.css", "/api/plans"}) {
            assertThat(answer("GET %s HTTP/1.1".formatted(path), "Cookie: belief_first=" + cookie))
                    .as(path)
                    .startsWith(path.startsWith("/api") ? "HTTP/1.1 401" : "HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0Ab=1", "name%00=1", "=1", "x=%FF", "x=%E2%28%A1"})
    void refuseAFormThatCannotBeRead(String form) throws IOException {
        assertThat(answer(
                        "POST /sign-in HTTP/1.1",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.length(),
                        "",
                        form))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/results/unmatched?aside=zz", "/plans/WP-001/versions/abc.json", "/library/angles/zz"})
    void sayThatAnAddressOfTheWrongKindIsNoPage(String path) throws IOException, InterruptedException {
        var client = signedIn();

        var answer = client.get(server.uri(path));

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("You have not chosen an organization");
    }

    @Test
    void sayThatThereIsNoSuchPageToSomebodyInAnOrganization() throws IOException, InterruptedException {
        var answer = signedIn().get(server.uri("/nowhere"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is no page at this address.", "Organization of " + owner.email())
                .doesNotContain("You have not chosen an organization");
    }

    @Test
    void refuseAnglesWithoutTheirJob() {
        var answer = api.post(
                "/api/plans",
                "{\"brand_id\": \"%s\", \"angle_ids\": [\"%s\"]}"
                        .formatted(ground.brand(), ground.angles().getFirst()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/angle_ids", "Choose the job before its angles.");
    }

    @Test
    void refuseALongTextBeforeItsPatternIsTried() throws IOException, InterruptedException {
        var page = server.uri("/settings/meta");

        var answer = signedIn().send(page, page, "accounts=" + "123,".repeat(225_000));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void takeHeadAsARead() {
        assertThat(api.send("HEAD", "/api/plans", "").statusCode()).isEqualTo(200);
    }

    private CookieClient signedIn() throws IOException, InterruptedException {
        var client = new CookieClient();
        client.press(URI.create(server.uri("/sign-in/link/") + links.make(owner.account(), Duration.ofMinutes(5))));
        return client;
    }

    private String answer(String... lines) throws IOException {
        try (var socket = new Socket("localhost", server.uri("/").getPort())) {
            var text = new StringBuilder(lines[0]).append("\r\nHost: localhost\r\nConnection: close\r\n");
            var body = "";
            for (var i = 1; i < lines.length; i++) {
                if (lines[i].isEmpty()) {
                    body = lines[i + 1];
                    break;
                }
                text.append(lines[i]).append("\r\n");
            }
            socket.getOutputStream()
                    .write(text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
