package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The log of a process of its own, written as JSON lines, while people type what is nobody else's business. */
@EachHome
class JsonLogTests {

    private static final String TEXT = "Otters kneel in Ostrava";
    private static final String PASSWORD = "a-wheelbarrow-of-moles";
    private static final String EMAIL = "somebody.private@example.com";
    private static final String FORGED = "bf_forged0000000000000000000000000000";

    private final Path home = FreshHome.next();

    @Test
    void holdsJsonWithRequestIdsAndNothingThatPeopleTyped() throws IOException, InterruptedException {
        var settings = new HashMap<>(FreshHome.settings(home));
        settings.put("BELIEF_FIRST_LOG_FORMAT", "logstash");
        settings.put("logging.level.org.springframework.jdbc", "debug");
        try (var product = Product.start(home, settings)) {
            var first = Product.firstRun(home);
            var token = first.required("api_token").asString();
            type(product);
            followLink(product, first.required("sign_in_link").asString());
            product.terminate();

            var log = Files.readString(home.resolve("log/belief-first.log"));
            assertThat(log.lines())
                    .allSatisfy(
                            line -> assertThat(new JsonMapper().readTree(line).isObject())
                                    .isTrue())
                    .anyMatch(line -> line.contains("failed") && line.contains("\"request\":\""));
            var link = first.required("sign_in_link").asString();
            for (var everything : List.of(log, withoutAnnouncement(product.output()), postgres())) {
                assertThat(everything)
                        .doesNotContain(TEXT, PASSWORD, EMAIL, FORGED, token)
                        .doesNotContain(link.substring(link.lastIndexOf('/') + 1))
                        .doesNotContain(first.required("owner_email").asString());
            }
        } finally {
            FreshHome.remove(home);
        }
    }

    private void type(Product product) throws IOException, InterruptedException {
        var api = product.api(home);
        var brand = "{\"name\": \"%s\"}".formatted(TEXT);
        assertThat(api.post("/api/brands", brand).statusCode()).isEqualTo(201);
        assertThat(api.post("/api/brands", brand.replace("}", ", \"nothing\": 1}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.post("/api/brands", brand.substring(3)).statusCode()).isEqualTo(400);
        assertThat(new Api(product.address(), FORGED).get("/api/brands").statusCode())
                .isEqualTo(401);
        var page = URI.create(product.address() + "/sign-in");
        new CookieClient().send(page, page, "email=%s&password=%s".formatted(EMAIL.replace("@", "%40"), PASSWORD));
    }

    private static void followLink(Product product, String link) throws IOException, InterruptedException {
        var somebody = new CookieClient();
        var page = URI.create(product.address() + URI.create(link).getPath());
        assertThat(somebody.press(page).statusCode()).isLessThan(400);
        var password = URI.create(product.address() + "/settings/profile/password");
        somebody.send(password, password, "password=" + PASSWORD + "&repeated=" + PASSWORD);
    }

    /** The one line that is meant for whoever starts the product has a link that signs in. */
    private static String withoutAnnouncement(String output) {
        return output.replaceAll("(?m)^Belief First is ready: .*$", "");
    }

    private String postgres() throws IOException {
        var log = home.resolve("postgres.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
