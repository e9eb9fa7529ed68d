package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Stall;
import belieffirst.testing.Api;
import belieffirst.testing.CookieClient;
import belieffirst.testing.FreshHome;
import belieffirst.testing.OnServers;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.testing.Receiver;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** Two servers on one database: whichever is asked knows what the other one did, and goes on where it was killed. */
@OnServers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path HOME = FreshHome.next();
    private static final Path OTHER_HOME = FreshHome.embedded();
    private static final CookieClient OWNER = new CookieClient();
    private static final byte[] EXPORT = """
            Ad name,Ad ID,Day,Amount spent (USD)
            Stairs,1,2026-11-01,12.50
            Fridge,2,2026-11-01,3.25
            """.getBytes(StandardCharsets.UTF_8);

    private static Product one;
    private static Product other;
    private static Api here;
    private static Api there;

    @BeforeAll
    static void startBoth() throws IOException, InterruptedException {
        var settings = new HashMap<>(FreshHome.settings(HOME));
        settings.put("belief-first.secret-key", "one secret for all the instances there are");
        settings.put("belief-first.webhooks.private-targets", "true");
        one = Product.start(HOME, settings);
        other = Product.start(OTHER_HOME, settings);
        var token = Product.firstRun(HOME).required("api_token").asString();
        here = new Api(one.address(), token);
        there = new Api(other.address(), token);
        OWNER.press(one.address().resolve(link()));
    }

    @AfterAll
    static void stopBoth() {
        one.close();
        other.close();
        FreshHome.remove(HOME);
        FreshHome.remove(OTHER_HOME);
    }

    @Test
    @Order(1)
    void knowsWhoSignedInOnTheOther() throws IOException, InterruptedException {
        assertThat(OWNER.get(at(one, "/plans")).statusCode()).isEqualTo(200);
        assertThat(OWNER.get(at(other, "/plans")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void takesALinkThatWasUsedOnTheOtherNoMore() throws IOException, InterruptedException {
        var second = new CookieClient();
        second.press(at(other, link()));
        assertThat(second.get(at(other, "/plans")).statusCode()).isNotEqualTo(200);
    }

    @Test
    @Order(3)
    void doesARequestWithAKeyOnceOnBoth() {
        var brand = "{\"name\": \"Once\"}";
        var first = here.post("/api/brands", brand, "Idempotency-Key", "once");
        var second = there.post("/api/brands", brand, "Idempotency-Key", "once");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Api.json(there.get("/api/brands?limit=100")).path("data")).hasSize(1);
    }

    @Test
    @Order(4)
    void countsWrongPasswordsOnBoth() throws IOException, InterruptedException {
        var guest = new CookieClient();
        for (var i = 0; i < 10; i++) {
            assertThat(wrongPassword(guest, i % 2 == 0 ? one : other).statusCode())
                    .isNotEqualTo(429);
        }
        assertThat(wrongPassword(guest, one).statusCode()).isEqualTo(429);
        assertThat(wrongPassword(guest, other).statusCode()).isEqualTo(429);
    }

    @Test
    @Order(5)
    void tellsAProgramOnceOfWhatHappenedOnEither() {
        try (var receiver = new Receiver()) {
            var endpoint = here.post(
                    "/api/webhooks",
                    "{\"name\": \"Ours\", \"url\": \"%s\", \"events\": [\"results.imported\"]}"
                            .formatted(receiver.url()));
            assertThat(endpoint.statusCode()).as(endpoint.body()).isEqualTo(201);
            for (var day = 1; day <= 6; day++) {
                results(day % 2 == 0 ? here : there, day);
            }
            assertThat(receiver.await(6).stream().map(Receiver.Message::id))
                    .hasSize(6)
                    .doesNotHaveDuplicates();
            here.send("DELETE", endpoint.headers().firstValue("Location").orElseThrow(), "");
        }
    }

    @Test
    @Order(6)
    void keepsAFileThatTheOtherReceived() throws IOException, InterruptedException {
        var address = upload();
        shows(other, address, "Nothing is imported yet.");
        OWNER.send(at(other, address), at(other, address + "/commit"), "");
        shows(one, address, "Imported");
    }

    @Test
    @Order(7)
    void readsAFileAgainThatTheOtherReadWhenItWasKilled() throws IOException, InterruptedException {
        var stall = Stall.ofReading(HOME);
        var address = upload();
        stall.await();
        one.kill();
        stall.end();
        Superuser.of(HOME)
                .sql("update ad_imports set beat_at = beat_at - interval '1 minute' where state = 'reading'")
                .update();
        shows(other, address, "Nothing of it was imported, and the file is still here.");
        OWNER.send(at(other, address), at(other, address + "/commit"), "");
        shows(other, address, "Nothing is imported yet.");
    }

    private static String upload() throws IOException, InterruptedException {
        var answer = OWNER.upload(at(one, "/results/imports"), "export.csv", EXPORT);
        var address = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return address.substring(address.indexOf("/results/"));
    }

    private static void shows(Product product, String address, String sentence) {
        Patience.until(
                SOON,
                "%s shows “%s”".formatted(address, sentence),
                () -> page(product, address).contains(sentence));
    }

    private static String page(Product product, String address) {
        try {
            return OWNER.get(at(product, address)).body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    private static void results(Api api, int day) {
        var row = Map.of("ad_id", "7", "ad_name", "Sofa", "day", "2026-10-0" + day, "spend", "3.00", "currency", "USD");
        var answer = api.post("/api/results", new JsonMapper().writeValueAsString(Map.of("rows", List.of(row))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> wrongPassword(CookieClient guest, Product product)
            throws IOException, InterruptedException {
        var page = at(product, "/sign-in");
        return guest.send(page, page, "email=somebody%40example.com&password=not-the-one");
    }

    private static String link() throws IOException {
        return URI.create(Product.firstRun(HOME).required("sign_in_link").asString())
                .getPath();
    }

    private static URI at(Product product, String path) {
        return product.address().resolve(path);
    }
}
