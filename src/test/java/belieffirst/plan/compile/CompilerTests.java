package belieffirst.plan.compile;

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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@EachHome
@ProductTest
class CompilerTests {

    private final Bench bench;
    private final JdbcClient superuser;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final String plan;

    CompilerTests(Bench bench, People people, Server server, DataFolder folder) throws IOException {
        this.bench = bench;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 5);
        this.api = server.api(people.token(owner));
        this.plan = "/api/plans/" + bench.draft(owner, ground).plan().id();
    }

    @Test
    void answersTheSameContentWithTheSameNumber() {
        var first = compile();
        var second = compile();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith(plan + "/compilations/1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(api.get(plan + "/compilations/2").statusCode()).isEqualTo(404);
    }

    @Test
    void numbersNewContentAndReturnsToWhatItWas() {
        var first = compile();

        put("templates", ground.templates().subList(0, 1));
        var second = compile();
        put("templates", ground.templates());
        var back = compile();

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Api.json(second).required("number").intValue()).isEqualTo(2);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).isEqualTo(first.body());
        assertThat(inForce()).isEqualTo(digest(first));
    }

    @Test
    void putsWhatItAnswersInForceAlsoWhenTheLibraryChangedAndChangedBack() {
        var first = compile();

        bench.change(owner, "products", ground.product(), Map.of("name", "Collagen chews"));
        var second = compile();
        assertThat(inForce()).isEqualTo(digest(second)).isNotEqualTo(digest(first));
        bench.change(owner, "products", ground.product(), Map.of("name", "Collagen 3X Drops"));

        assertThat(compile().body()).isEqualTo(first.body());
        assertThat(inForce()).isEqualTo(digest(first));
    }

    @Test
    void keepsTheCodesOfUnchangedAdsAndUsesNoneTwice() {
        compile();
        var all = codes(1);
        put("angles", ground.angles().subList(1, 5));
        compile();
        var fewer = codes(2);
        put(
                "angles",
                List.of(bench.angle(owner, ground.job(), 9), ground.angles().get(4)));
        compile();
        var others = codes(3);

        assertThat(all).hasSize(15);
        assertThat(all).containsAllEntriesOf(fewer);
        var kept = others.entrySet().stream()
                .filter(ad -> all.containsKey(ad.getKey()))
                .toList();
        assertThat(kept).hasSize(3).allSatisfy(ad -> assertThat(all).contains(ad));
        assertThat(others.values()).filteredOn(all::containsValue).hasSize(3);
    }

    @Test
    void withdrawsTheCompilationOfAPlanThatChanges() {
        assertThat(problem(api.get(plan + "/compiled"), 409)).isEqualTo("never_compiled");
        compile();
        var bytes = api.get(plan + "/compiled").body();

        put("templates", ground.templates().subList(0, 1));

        assertThat(problem(api.get(plan + "/compiled"), 409)).isEqualTo("withdrawn");
        assertThat(api.get(plan + "/compilations/1").body()).isEqualTo(bytes);
        assertThat(Api.json(api.get(plan)).required("status").asString()).isEqualTo("draft");
        assertThat(problem(api.get("/api/plans/%s/compiled".formatted(UUID.randomUUID())), 404))
                .isEqualTo("not_found");
    }

    @Test
    void compilesOnceWhenSeveralCompileAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(Collections.<Callable<HttpResponse<String>>>nCopies(4, this::compile));

            var statuses = new HashMap<Integer, Integer>();
            for (var answer : answers) {
                statuses.merge(answer.get().statusCode(), 1, Integer::sum);
            }
            assertThat(statuses).isEqualTo(Map.of(201, 1, 200, 3));
            assertThat(api.get(plan + "/compilations/2").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void makesTheSameBytesInWhateverOrderTheRowsLie() {
        var first = compile();

        for (var junction : List.of("belief_plan_angles", "belief_plan_templates")) {
            superuser
                    .sql("""
                            with gone as (delete from %1$s where plan_id = :plan returning *)
                            insert into %1$s select * from gone order by display_order desc
                            """.formatted(junction))
                    .param("plan", UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)))
                    .update();
        }
        bench.change(owner, "angles", ground.angles().getFirst(), Map.of("source", "ai_generated"));
        bench.change(owner, "angles", ground.angles().getFirst(), Map.of("source", "manual"));

        assertThat(compile().body()).isEqualTo(first.body());
    }

    @Test
    void stampsADigestThatAnybodyCanRecompute() throws Exception {
        bench.change(
                owner, "angles", ground.angles().getFirst(), Map.of("explanation", "“Über” <b>\n\t\\ 犬 \uD83D\uDC15"));
        compile();
        var payload = (ObjectNode) Api.json(api.get(plan + "/compiled"));

        payload.remove(List.of("compiled_at", "status"));
        var digest = payload.remove("digest").asString();

        var bytes = canonical(payload).getBytes(StandardCharsets.UTF_8);
        var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(digest).isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
    }

    /** RFC 8785 for the texts and whole numbers of a payload. */
    private static String canonical(JsonNode json) {
        if (json.isObject()) {
            var sorted = new TreeMap<String, String>();
            json.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
            return sorted.entrySet().stream()
                    .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return json.isArray()
                ? json.valueStream().map(CompilerTests::canonical).collect(Collectors.joining(",", "[", "]"))
                : new JsonMapper().writeValueAsString(json);
    }

    private HttpResponse<String> compile() {
        return api.post(plan + "/compilation", "{}");
    }

    private void put(String what, List<UUID> ids) {
        var field = what.substring(0, what.length() - 1) + "_ids";
        var body = new JsonMapper().writeValueAsString(Map.of(field, ids));
        assertThat(api.send("PUT", plan + "/" + what, body, "If-Match", "*").statusCode())
                .isEqualTo(200);
    }

    private String inForce() {
        return Api.json(api.get(plan + "/compiled")).required("digest").asString();
    }

    private static String digest(HttpResponse<String> compiled) {
        return Api.json(compiled).required("digest").asString();
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return Api.json(answer).required("code").asString();
    }

    /** The code of each ad by its angle, template and slot. */
    private Map<String, String> codes(int number) {
        return Api.json(api.get(plan + "/compilations/" + number))
                .required("ads")
                .valueStream()
                .collect(Collectors.toMap(
                        ad -> "%s %s %s"
                                .formatted(
                                        ad.required("angle_id").asString(),
                                        ad.required("template_id").asString(),
                                        ad.required("slot").intValue()),
                        ad -> ad.required("code").asString()));
    }
}
