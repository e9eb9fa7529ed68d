package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProductTest
class WizardDoorTests {

    private static final String SENTENCE = "You are a viewer here: you can read everything and change nothing.";

    private final Bench bench;
    private final Server server;
    private final People people;
    private final RequestMappingHandlerMapping mapping;
    /** What only a plan of a later phase has, or one that runs. */
    private static final String OF_LATER_PHASES = ".*(\\{word:.*|/spend|/run)";

    /** Pages behind shared links, which ask for nobody. */
    private static final String FOR_ANYBODY = "/shared";

    private static final String LINK = "00000000-0000-4000-8000-000000000001";

    private final MockMvcTester client;
    private final Team team;
    private final Groundwork ground;
    private final Visitor owner;
    private final String key;
    private final String later;
    private final UUID idea;

    WizardDoorTests(
            MockMvcTester client,
            Bench bench,
            Makers makers,
            Minds minds,
            People people,
            Server server,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.client = client;
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.mapping = requestMappingHandlerMapping;
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
        this.owner = new Visitor(client, team.owner());
        var plan = bench.draft(team.owner(), ground).plan();
        bench.compile(team.owner(), plan.id());
        this.key = plan.key();
        this.later = makers.claimLast(team.owner(), plan).plan().key();
        minds.give(team.owner(), Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        this.idea = minds.ask(team.owner(), "angles", plan.id().value(), 3)
                .ideas()
                .getFirst()
                .id();
    }

    @Test
    void showsAViewerEveryPage() {
        var viewer = new Visitor(client, team.viewer());

        for (var page : paths(RequestMethod.GET)) {
            assertThat(viewer.get(page)).as(page).matches(WizardDoorTests::isThere);
        }
        assertThat(viewer.get("/plans")).bodyText().contains(key, "You are a viewer");
    }

    @Test
    void refusesEveryPressOfAViewer() {
        var viewer = new Visitor(client, team.viewer());

        assertThat(paths(RequestMethod.POST)).hasSizeGreaterThan(15);
        for (var form : paths(RequestMethod.POST)) {
            if (form.endsWith("/search") || form.endsWith("/forecast")) {
                assertThat(viewer.post(form, "q", "Mine", "target_cpa", "30"))
                        .as(form)
                        .hasStatusOk();
                continue;
            }
            var refused = viewer.post(form, "version", "1", "name", "Mine", "brand_id", ground.brand());
            assertThat(refused)
                    .as(form)
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .contains(SENTENCE);
        }
    }

    @Test
    void answersAnotherOrganizationsPlanAsAnUnknownOne() {
        var stranger = new Visitor(client, people.newOrganization().owner());
        var unknown = "WP-999";

        for (var path : paths(RequestMethod.GET)) {
            var theirs = stranger.get(path);
            var none = stranger.get(path.replace(key, unknown).replace(later, unknown));
            assertThat(theirs.getResponse().getStatus())
                    .as(path)
                    .isEqualTo(none.getResponse().getStatus());
            assertThat(words(theirs).replace(key, unknown).replace(later, unknown))
                    .as(path)
                    .isEqualTo(words(none));
        }
        for (var path : paths(RequestMethod.POST)) {
            var theirs = stranger.post(path, "version", "1", "brand_id", UUID.randomUUID());
            var none = stranger.post(
                    path.replace(key, unknown).replace(later, unknown), "version", "1", "brand_id", UUID.randomUUID());
            assertThat(theirs.getResponse().getStatus())
                    .as(path)
                    .isEqualTo(none.getResponse().getStatus());
        }
        assertThat(stranger.get("/plans/" + key)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesAnotherOrganizationsThingsForNoThings() {
        var stranger = new Visitor(client, people.newOrganization().owner());
        var own = bench.lay(stranger.member(), 1);
        var plan = bench.draft(stranger.member(), own).plan();
        var theirs = Map.of(
                "brand_id", ground.brand(),
                "product_id", ground.product(),
                "offer_id", ground.offer(),
                "persona_id", ground.persona(),
                "jtbd_framed_id", ground.job(),
                "template_id", ground.templates().getFirst());
        var steps = Map.of("jtbd_framed_id", "job", "template_id", "templates");

        theirs.forEach((field, id) -> {
            var step = "/plans/%s/%s".formatted(plan.key(), steps.getOrDefault(field, field.replace("_id", "")));
            var refused = answer(stranger, step, field, id, plan.revision().version());
            var unknown = answer(
                    stranger, step, field, UUID.randomUUID(), plan.revision().version());
            assertThat(refused).as(field).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(unknown).as(field).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(refused).as(field).bodyText().contains("There is a problem");
        });
        var taken = answer(
                stranger,
                "/plans/%s/angles/take".formatted(plan.key()),
                "angle_id",
                ground.angles().getFirst(),
                plan.revision().version());
        assertThat(taken).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void locksWhatTheParentProvedOnPagesAndInTheApi() {
        var child = Visitor.target(owner.post(
                "/plans/%s/next".formatted(key), "angle_id", ground.angles().getFirst()));
        var path = child.replace("/goals", "");
        var other = bench.add(team.owner(), "products", Map.of("name", "Chews", "brand_id", ground.brand()));

        for (var step : List.of("brand", "product", "offer", "persona", "job", "angles", "templates")) {
            assertThat(owner.get(path + "/" + step)).as(step).bodyText().contains("Locked");
        }
        var version = Visitor.hidden(owner.get(path + "/templates"), "version").getFirst();
        assertThat(owner.post(path + "/product", "version", version, "product_id", other, "consent", "yes"))
                .hasStatus(HttpStatus.CONFLICT);
        var moved =
                owner.post("%s/angles/%s/remove".formatted(path, ground.angles().getFirst()), "version", version);
        assertThat(moved).hasStatus(HttpStatus.CONFLICT);

        var api = server.api(people.token(team.owner()));
        var id = Api.json(api.get("/api/plans?status=draft")).at("/data/0/id").asString();
        for (var body : List.of(
                "{\"product_id\": \"%s\"}".formatted(other),
                "{\"offer_id\": null}",
                "{\"template_strategy\": \"random\"}")) {
            var refused = api.send("PATCH", "/api/plans/" + id, body, "If-Match", "*");
            assertThat(refused.statusCode()).as(body).isEqualTo(409);
            assertThat(Api.json(refused).required("code").asString()).isEqualTo("locked_field");
        }
        assertThat(api.send("PUT", "/api/plans/%s/angles".formatted(id), "{\"angle_ids\": []}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(409);
    }

    private static MvcTestResult answer(Visitor visitor, String step, String field, Object id, int version) {
        return visitor.post(
                step,
                "version",
                version,
                field,
                id,
                "ads_per_angle",
                "3",
                "awareness_level",
                "unaware",
                "consent",
                "yes");
    }

    /** The page without the token that every form carries, and the id of a draft to come. */
    private static String words(MvcTestResult page) {
        return Visitor.text(page).replaceAll("name=\"(_csrf|draft)\" value=\"[^\"]*\"", "");
    }

    private static boolean isThere(MvcTestResult page) {
        var status = page.getResponse().getStatus();
        return status == HttpStatus.OK.value() || status == HttpStatus.SEE_OTHER.value();
    }

    /** Every address of the wizard that takes this method, with a compiled plan and one of its angles in it. */
    private List<String> paths(RequestMethod method) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("belieffirst.wizard"))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(method))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith(FOR_ANYBODY))
                .map(pattern -> pattern.replace("{key}", pattern.matches(OF_LATER_PHASES) ? later : key)
                        .replace("{number}", "1")
                        .replace("{angle}", ground.angles().getFirst().toString())
                        .replace("{idea}", idea.toString())
                        .replace("{link}", LINK)
                        .replaceAll("\\{\\w+:([\\w-]+)\\|[^}]*}", "$1"))
                .sorted()
                .toList();
    }
}
