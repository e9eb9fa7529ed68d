package belieffirst.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of the list of plans, over HTTP. */
@EachHome
@ProductTest
class PlanListApiTests {

    private final Bench bench;
    private final DataFolder folder;
    private final Member owner;
    private final Groundwork ground;
    private final Groundwork other;
    private final Api api;

    PlanListApiTests(Bench bench, People people, Server server, DataFolder folder) {
        this.bench = bench;
        this.folder = folder;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.other = another(bench, owner);
        this.api = server.api(people.token(owner));
    }

    @Test
    void isFilteredByEverythingThatAPlanIsAbout() {
        var wanted = bench.draft(owner, ground).plan();
        var another = bench.draft(owner, other).plan();
        bench.compile(owner, another.id());
        bench.rename(owner, wanted.id(), "Old dogs 100%");

        for (var filter : List.of(
                "brand_id=" + ground.brand(),
                "product_id=" + ground.product(),
                "persona_id=" + ground.persona(),
                "product_id=%s&persona_id=%s&phase=1&status=draft".formatted(ground.product(), ground.persona()),
                "q=dogs",
                "q=100%25",
                "q=" + wanted.key().toLowerCase(Locale.ROOT),
                "q=dogs&product_id=" + ground.product(),
                "q=dogs&persona_id=" + ground.persona(),
                "status=draft")) {
            assertThat(keys(filter)).as(filter).containsExactly(wanted.key());
        }
        assertThat(keys("phase=1")).hasSize(2);
        assertThat(keys("q=dogs&product_id=" + other.product())).isEmpty();
        assertThat(keys("q=dogs&persona_id=" + other.persona())).isEmpty();
        assertThat(keys("phase=2")).isEmpty();
        assertThat(keys("product_id=%s&persona_id=%s".formatted(ground.product(), other.persona())))
                .isEmpty();
    }

    @Test
    void showsArchivedPlansAlone() {
        var plan = bench.begin(owner, ground).plan();
        bench.begin(owner, ground);
        api.send("DELETE", "/api/plans/" + plan.id(), "", "If-Match", "*");

        assertThat(keys("archived=true")).containsExactly(plan.key());
        assertThat(keys("archived=false")).doesNotContain(plan.key()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase=7", "phase=x", "product_id=x", "persona_id=", "status=x", "archived=too", "limit=x"})
    void refusesAFilterThatMeansNothing(String filter) {
        var refused = api.get("/api/plans?" + filter);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Api.json(refused).path("fields").propertyNames())
                .containsExactly("/" + filter.replaceFirst("=.*", ""));
    }

    @Test
    void refusesASearchOfMoreThanTwoHundredCharacters() {
        assertThat(api.get("/api/plans?q=" + "x".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(api.get("/api/plans?q=" + "x".repeat(201)).statusCode()).isEqualTo(422);
    }

    @Test
    void walksAnIndexOfItsOwnForProductsAndPersonas() throws IOException {
        var indexes = Superuser.of(folder.resolve(""))
                .sql("select indexdef from pg_indexes where tablename = 'belief_plans' and indexname ~ 'open'")
                .query(String.class)
                .list();

        for (var column : List.of("product_id", "persona_id")) {
            assertThat(indexes)
                    .anyMatch(index ->
                            index.contains("(organization_id, %s, updated_at DESC, id DESC) WHERE (archived_at IS NULL)"
                                    .formatted(column)));
        }
    }

    /** A brand with a product and a persona of its own. */
    private static Groundwork another(Bench bench, Member owner) {
        var brand = bench.add(owner, "brands", Map.of("name", "Quiet Paws"));
        var product = bench.add(owner, "products", Map.of("name", "Quiet Drops", "brand_id", brand));
        var offer = bench.add(owner, "offers", Map.of("name", "Two for one", "product_id", product));
        var persona =
                bench.add(owner, "personas", Map.of("name", "The neighbour", "brand_id", brand, "product_id", product));
        var job = bench.add(owner, "jobs", Map.of("name", "Sleep", "persona_id", persona, "product_id", product));
        var template = bench.add(owner, "templates", Map.of("name", "Moon", "instructions", "One moon."));
        return new Groundwork(
                brand, product, offer, persona, job, List.of(bench.angle(owner, job, 1)), List.of(template));
    }

    private List<String> keys(String filter) {
        var listed = api.get("/api/plans?" + filter);
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        return Api.json(listed)
                .path("data")
                .valueStream()
                .map(plan -> plan.path("key").asString())
                .toList();
    }
}
