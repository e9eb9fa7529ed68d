package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.CookieClient;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import belieffirst.testing.SupabaseAuth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through docs/supabase.md line by line, from a project full of rows to the first compiled plan. */
class SupabasePaperTests {

    private static final OutsideServer SERVER = OutsideServer.start("SUPABASE");
    private static final String ORGANIZATION = "00000000-0000-4000-8000-000000000001";
    private static final UUID MARIA = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    private static final String EMAIL = "maria@example.com";

    private final Paper paper = Paper.of("docs/supabase.md");
    private final Map<String, String> project = SERVER.newDatabase();
    private final Map<String, String> environment = new LinkedHashMap<>();

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void leadsFromAnExistingProjectToTheFirstCompiledPlan() throws Exception {
        var field = new ClassPathResource("database/field.sql").getContentAsString(StandardCharsets.UTF_8);
        SERVER.superuserOf(project)
                .sql("set role postgres; %s; reset role".formatted(field))
                .update();
        var home = FreshHome.embedded();
        Product product = null;
        try (var auth = new SupabaseAuth()) {
            auth.know(MARIA, EMAIL);
            for (var line : paper.commands()) {
                switch (line.split(" ", 2)[0] + (line.endsWith("--check") ? " --check" : "")) {
                    case "export" -> export(line, auth);
                    case "bin/run --check" -> check();
                    case "bin/run" -> {
                        product = Product.start(home, settings());
                        signIn(product.address());
                        handOver(product.address(), auth.token(MARIA, EMAIL));
                        plan(new Api(product.address(), auth.token(MARIA, EMAIL)));
                    }
                    case "curl" -> fetch(line, Objects.requireNonNull(product).address(), auth);
                    default -> throw new AssertionError("The paper has a line that no test runs: " + line);
                }
            }
        } finally {
            if (product != null) {
                product.close();
            }
        }
    }

    /** What the paper leaves to be filled in, filled in. */
    private void export(String line, SupabaseAuth auth) {
        for (var assignment : line.substring("export ".length()).split(" ", -1)) {
            var name = assignment.substring(0, assignment.indexOf('='));
            var value = assignment.substring(assignment.indexOf('=') + 1);
            environment.put(
                    name,
                    switch (name) {
                        case "BELIEF_FIRST_DATABASE_URL" -> String.valueOf(project.get("belief-first.database.url"));
                        case "BELIEF_FIRST_DATABASE_OWNER_PASSWORD" ->
                            String.valueOf(project.get("belief-first.database.owner-password"));
                        case "BELIEF_FIRST_SUPABASE_URL" -> auth.url();
                        default -> value;
                    });
        }
    }

    private void check() {
        var printed = new ByteArrayOutputStream();
        var arguments = settings().entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);

        DatabaseCheck.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("name the one that shall have them");
    }

    /** BELIEF_FIRST_DATABASE_OWNER_PASSWORD is belief-first.database.owner-password, as application.yaml says. */
    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        environment.forEach((name, value) -> settings.put(
                "belief-first."
                        + name.substring("BELIEF_FIRST_".length())
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("^(database|supabase)_", "$1.")
                                .replace('_', '-'),
                value));
        return settings;
    }

    private static void signIn(URI address) throws IOException, InterruptedException {
        var browser = new CookieClient();
        var page = address.resolve("/sign-in");
        assertThat(browser.send(page, page, "email=%s&password=wrong-password".formatted(EMAIL))
                        .body())
                .contains("Wrong e-mail or password.");
        browser.send(
                page,
                page,
                "email=%s&password=%s"
                        .formatted(EMAIL, URLEncoder.encode(SupabaseAuth.PASSWORD, StandardCharsets.UTF_8)));

        assertThat(browser.get(address.resolve("/plans")).body()).contains("Agency", "New plan");
        assertThat(browser.get(address.resolve("/settings/members")).body()).contains(EMAIL, "Maria Lopez");
    }

    private static void handOver(URI address, String token) throws IOException, InterruptedException {
        var browser = new CookieClient();
        var page = address.resolve("/sign-in");
        var door = address.resolve("/sign-in/token");
        assertThat(browser.send(page, door, "access_token=" + token + "x").body())
                .contains("This token is not valid");
        assertThat(browser.get(address.resolve("/plans")).statusCode()).isEqualTo(302);
        browser.send(page, door, "access_token=" + token);

        assertThat(browser.get(address.resolve("/plans")).body()).contains("Agency");
    }

    private static void plan(Api api) {
        var persona = some(api, "/api/personas?limit=100");
        var brand = persona.path("brand_id").asString();
        var product = id(api, "/api/products?limit=1&brand_id=" + brand);
        var job = made(api, "jobs", Map.of("name", "Walk again", "persona_id", id(persona), "product_id", product));
        var angles = List.of("Stairs", "Mornings").stream()
                .map(name -> made(
                        api,
                        "angles",
                        Map.of("name", name, "belief_statement", name + " tell first.", "jtbd_framed_id", job)))
                .toList();
        var template = id(api, "/api/templates?limit=1");
        var plan = made(api, "plans", Map.of("brand_id", brand));
        var path = "/api/plans/" + plan;
        var answers = Map.of("product_id", product, "persona_id", id(persona), "jtbd_framed_id", job);
        sent(api.send("PATCH", path, json(answers), "If-Match", "*"), 200);
        sent(api.send("PUT", path + "/angles", json(Map.of("angle_ids", angles)), "If-Match", "*"), 200);
        sent(
                api.send("PUT", path + "/templates", json(Map.of("template_ids", List.of(template))), "If-Match", "*"),
                200);
        sent(api.post(path + "/compilation", "{}"), 201);
    }

    private static void fetch(String line, URI address, SupabaseAuth auth) {
        var path = line.replaceAll(".*localhost:8080([^\" ]*).*", "$1");
        var plans = new Api(address, auth.token(MARIA, EMAIL)).get(path);

        sent(plans, 200);
        assertThat(Api.json(plans).path("data")).hasSize(1);
        assertThat(new Api(address, auth.token(UUID.randomUUID(), "other@example.com"))
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Api(
                                address,
                                auth.sign(auth.claims(MARIA, EMAIL)
                                        .audience("anon")
                                        .build()))
                        .get(path)
                        .statusCode())
                .isEqualTo(401);
        var client =
                new Api(address, auth.token(UUID.fromString("00000000-0000-4000-8000-0000000000a2"), "c@example.com"));
        assertThat(Api.json(client.get(path)).path("data")).isEmpty();
        assertThat(client.get(path, "X-Organization", ORGANIZATION).body()).doesNotContain("\"key\"");
    }

    private static JsonNode some(Api api, String path) {
        var answer = api.get(path);
        sent(answer, 200);
        for (var entry : Api.json(answer).path("data")) {
            if (entry.hasNonNull("brand_id")) {
                return entry;
            }
        }
        throw new AssertionError(answer.body());
    }

    private static String id(Api api, String path) {
        return id(Api.json(api.get(path)).path("data").path(0));
    }

    private static String id(JsonNode entry) {
        return entry.path("id").asString();
    }

    private static String made(Api api, String kind, Map<String, ?> fields) {
        var answer = api.post("/api/" + kind, json(fields));
        sent(answer, 201);
        return id(Api.json(answer));
    }

    private static void sent(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static String json(Map<String, ?> fields) {
        return new JsonMapper().writeValueAsString(fields);
    }
}
