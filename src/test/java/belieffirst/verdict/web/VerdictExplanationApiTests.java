package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import org.junit.jupiter.api.Test;

/** The reasons of verdicts, as programs read them; those of verdicts that are decided, an agent reads in its own test. */
@ProductTest
class VerdictExplanationApiTests {

    private final Bench bench;
    private final Member owner;
    private final Api api;

    VerdictExplanationApiTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
    }

    @Test
    void saysWhatAPlanWithoutResultsWaitsFor() {
        var ground = bench.lay(owner, 2);
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());

        var explained = Api.json(api.get("/api/plans/%s/verdicts/explanation".formatted(plan.key())));

        assertThat(explained.path("angles")).hasSize(2);
        assertThat(explained.at("/angles/0/verdict").asString()).isEqualTo("keep_testing");
        assertThat(explained.at("/angles/0/why/0").asString()).contains("Set a target CPA to get a verdict.");
        assertThat(explained.at("/angles/0/recorded").isNull()).isTrue();
        assertThat(explained.path("difference").isNull()).isTrue();
        assertThat(explained.path("next").asString()).contains("Confirmation comes next");
    }

    @Test
    void answersAsVerdictsDoForAPlanThatWasNeverCompiled() {
        var plan = bench.draft(owner, bench.lay(owner, 2)).plan();

        var verdicts = api.get("/api/plans/%s/verdicts".formatted(plan.id()));
        var explained = api.get("/api/plans/%s/verdicts/explanation".formatted(plan.id()));

        assertThat(explained.statusCode()).isEqualTo(409);
        assertThat(Api.json(explained).path("code"))
                .isEqualTo(Api.json(verdicts).path("code"));
    }
}
