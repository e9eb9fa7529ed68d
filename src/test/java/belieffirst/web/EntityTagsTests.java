package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by programs that keep what they read before. */
@ProductTest
class EntityTagsTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Makers.Claimed claimed;
    private final Api api;

    EntityTagsTests(Bench bench, Makers makers, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());
        this.api = server.api(people.token(owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans",
                "/api/angles",
                "/api/plans/PLAN",
                "/api/plans/PLAN/warnings",
                "/api/plans/PLAN/next-phase",
                "/api/plans/PLAN/spend",
                "/api/plans/PLAN/runs",
                "/api/plans/PLAN/verdicts",
                "/api/plans/PLAN/compiled",
                "/api/plans/PLAN/compilations",
                "/api/runs/RUN",
                "/api/runs/RUN/ads",
                "/api/personas/PERSONA/job-candidates"
            })
    void areGivenToEveryReadAndKnownAgain(String read) {
        var path = read.replace("PLAN", claimed.plan().id().toString())
                .replace("RUN", claimed.run().id().toString())
                .replace("PERSONA", ground.persona().toString());
        var answer = api.get(path);
        var etag = answer.headers().firstValue("ETag").orElseThrow();

        var opaque = etag.replaceFirst("^W/", "");
        assertThat(opaque).startsWith("\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        for (var known : new String[] {etag, opaque, "\"other\", W/" + opaque, "*"}) {
            var unchanged = api.get(path, "If-None-Match", known);
            assertThat(unchanged.statusCode()).as(known).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
            assertThat(unchanged.headers().firstValue("ETag")).hasValue(etag);
        }
        assertThat(api.get(path, "If-None-Match", "\"other\"").body()).isEqualTo(answer.body());
        assertThat(api.send("HEAD", path, "").headers().firstValue("ETag")).hasValue(etag);
    }

    @Test
    void changeWithTheList() {
        var etag = api.get("/api/plans").headers().firstValue("ETag").orElseThrow();

        bench.begin(owner, ground);

        assertThat(api.get("/api/plans", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void areNotGivenToARefusal() {
        var refused = api.get("/api/plans/WP-999999", "If-None-Match", "*");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("ETag")).isEmpty();
    }
}
