package belieffirst;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever JSON stands in a column that holds JSON, by API or by SQL, nothing that reads it breaks. */
@ProductTest
class AnyJsonTests {

    private static final List<String> WIZARD =
            List.of("", "/brand", "/product", "/offer", "/persona", "/job", "/angles", "/templates", "/review");

    private final Server server;
    private final MockMvcTester client;
    private final String token;
    private final JdbcClient superuser;
    private final Team team;
    private final Groundwork ground;
    private final Map<String, UUID> layers;
    private final String plan;
    private final String key;

    AnyJsonTests(Server server, MockMvcTester client, People people, Bench bench, DataFolder folder)
            throws IOException {
        this.server = server;
        this.client = client;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.token = people.token(team.owner());
        this.ground = bench.lay(team.owner(), 2);
        this.layers = bench.layers(team.owner(), ground);
        var draft = bench.draft(team.owner(), ground).plan();
        this.plan = draft.id().toString();
        this.key = draft.key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "true",
                "\"x\"",
                "[]",
                "[\"1\"]",
                "{}",
                "{\"phases\": [\"x\"], \"a\": 1}",
                "[{\"a\": [1, {\"b\": null}]}]"
            })
    void isForgivenWhenItIsReadAndCheckedWhenItIsWritten(String shape) {
        var claims = new SoftAssertions();
        for (var table : tables()) {
            if (table.stream().filter(column -> writeByRow(column, shape)).count() > 0) {
                reads(claims, "SQL %s = %s".formatted(table, shape), table.getFirst());
            }
        }
        var api = server.api(token);
        for (var table : tables()) {
            if (table.getFirst().kind != null) {
                table.forEach(column -> writeByApi(claims, api, column, shape));
                reads(claims, "API %s = %s".formatted(table, shape), table.getFirst());
            }
        }
        compiles(claims, api, shape);
        claims.assertAll();
    }

    /** Those of one row stand together, and are read together: what is broken in one of them breaks the same pages. */
    private Collection<List<Column>> tables() {
        return columns().stream()
                .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** All that is JSON in the tables that other programs write, and in what a plan keeps beside. */
    private List<Column> columns() {
        return superuser
                .sql("""
                        select table_name, column_name from information_schema.columns
                         where table_schema = 'public' and data_type = 'jsonb' and column_name <> 'adopted'
                           and table_name = any (:tables) order by 1, 2
                        """)
                .param("tables", entries().keySet().toArray(String[]::new))
                .query((row, _) -> new Column(
                        row.getString(1),
                        row.getString(2),
                        Objects.requireNonNull(entries().get(row.getString(1))),
                        kinds().get(row.getString(1))))
                .list();
    }

    private Map<String, UUID> entries() {
        return Map.ofEntries(
                Map.entry("brands", ground.brand()),
                Map.entry("products", ground.product()),
                Map.entry("personas_4d", ground.persona()),
                Map.entry("belief_offers", ground.offer()),
                Map.entry("ad_brief_templates", ground.templates().getFirst()),
                Map.entry("belief_sublayers", Objects.requireNonNull(layers.get("sub-layers"))),
                Map.entry("belief_problems", Objects.requireNonNull(layers.get("problems"))),
                Map.entry("belief_benefits", Objects.requireNonNull(layers.get("benefits"))),
                Map.entry("belief_plans", UUID.fromString(plan)));
    }

    private static Map<String, String> kinds() {
        return Map.of(
                "brands", "brands",
                "products", "products",
                "personas_4d", "personas",
                "belief_offers", "offers",
                "ad_brief_templates", "templates",
                "belief_sublayers", "sub-layers",
                "belief_problems", "problems",
                "belief_benefits", "benefits");
    }

    /** Answers whether the database took it. */
    private boolean writeByRow(Column column, String shape) {
        try {
            superuser
                    .sql("update %s set \"%s\" = ?::jsonb where id = ?".formatted(column.table, column.name))
                    .params(shape, column.id)
                    .update();
            return true;
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }

    private static void writeByApi(SoftAssertions claims, Api api, Column column, String shape) {
        var answer =
                api.send("PATCH", column.path("/api/"), "{\"%s\": %s}".formatted(column.name, shape), "If-Match", "*");
        claims.assertThat(answer.statusCode())
                .as("%s = %s: %s".formatted(column, shape, answer.body()))
                .isIn(200, 201, 409, 422);
    }

    private void reads(SoftAssertions claims, String said, Column column) {
        var paths = new ArrayList<>(
                List.of("/api/plans/" + plan, "/plans/" + key + "/review", "/plans/" + key + "/templates"));
        if (column.kind != null) {
            paths.addAll(
                    List.of(column.path("/api/"), column.path("/library/"), "/plans/" + key + "/" + column.step()));
        }
        paths.forEach(path -> looks(claims, said, path));
    }

    /** That nothing new came to mind is an answer, and no fault. */
    private static boolean noIdeas(HttpResponse<String> answer) {
        return answer.statusCode() == 503 && answer.body().contains("\"no_ideas\"");
    }

    private void compiles(SoftAssertions claims, Api api, String shape) {
        WIZARD.forEach(step -> looks(claims, "all " + shape, "/plans/" + key + step));
        Stream.of("/warnings", "/next-phase", "/spend", "")
                .forEach(part -> looks(claims, "all " + shape, "/api/plans/" + plan + part));
        for (var kind : List.of("angles", "templates", "offers")) {
            var ideas = api.post("/api/suggestions", "{\"kind\": \"%s\", \"plan_id\": \"%s\"}".formatted(kind, plan));
            claims.assertThat(noIdeas(ideas) ? 201 : ideas.statusCode())
                    .as(kind + shape + ideas.body())
                    .isLessThan(500);
        }
        var compiled = api.post("/api/plans/%s/compilation".formatted(plan), "{}");
        claims.assertThat(compiled.statusCode()).as(shape + compiled.body()).isIn(200, 201, 422);
    }

    private void looks(SoftAssertions claims, String said, String path) {
        var status = path.startsWith("/api/")
                ? server.api(token).get(path).statusCode()
                : client.get()
                        .uri(path)
                        .with(team.owner().browsing())
                        .exchange()
                        .getResponse()
                        .getStatus();
        claims.assertThat(status).as(said + " " + path).isIn(200, 302, 303);
    }

    /**
     * A column that holds JSON, of one row.
     *
     * @param kind the shelf that its entry stands on, or null for a plan's own
     */
    private record Column(
            String table, String name, UUID id, @Nullable String kind) {

        String path(String before) {
            return before + kind + "/" + id;
        }

        String step() {
            return switch (table) {
                case "brands" -> "brand";
                case "products" -> "product";
                case "personas_4d" -> "persona";
                case "belief_offers" -> "offer";
                default -> "templates";
            };
        }
    }
}
