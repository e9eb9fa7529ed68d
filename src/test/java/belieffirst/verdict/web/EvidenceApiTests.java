package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.Scope;
import belieffirst.kernel.Cursor;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Team;
import belieffirst.verdict.evidence.CampaignReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The evidence of a plan over the API, as another program judges it. */
@EachHome(CampaignReader.class)
@ProductTest
class EvidenceApiTests {

    private final People people;
    private final Server server;
    private final StatementCounter statements;
    private final CampaignReader campaigns;
    private final Team team;
    private final Plan plan;
    private final List<CompiledAds.Ad> ads;
    private final Api api;
    private final String path;

    EvidenceApiTests(
            People people,
            Bench bench,
            Compilations compilations,
            Server server,
            StatementCounter statements,
            CampaignReader campaigns) {
        this.people = people;
        this.server = server;
        this.statements = statements;
        this.campaigns = campaigns;
        this.team = people.newOrganization();
        this.plan = bench.draft(team.owner(), bench.lay(team.owner(), 2)).plan();
        bench.compile(team.owner(), plan.id());
        this.ads = people.as(team.owner(), () -> CompiledAds.in(compilations.inForce(plan.id())));
        this.api = server.api(people.token(team.owner()));
        this.path = "/api/plans/%s/evidence".formatted(plan.id());
        goals(
                "{\"target_cpa\": \"30\", \"max_cpa\": \"45.5\", \"currency\": \"USD\", \"horizon_days\": 14, \"set_up\": \"one_per_angle\"}");
    }

    @Test
    void isOneLineOfACampaign() {
        var first = ads.getFirst();
        send(
                row(first, "2026-11-02", "12.5", "\"purchases\": 2, \"purchase_value\": \"79.8\""),
                row(first, "2026-11-01", "3", ""),
                row(first, "2062-11-01", "3", ""),
                row(ads.get(1), "2062-11-01", "3", ""));

        var told = read("");

        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "phase",
                        "set_up",
                        "target_cpa",
                        "max_cpa",
                        "currency",
                        "horizon_days",
                        "as_of",
                        "template_strategy",
                        "angles",
                        "ads",
                        "next_cursor");
        assertThat(told.path("id").asString()).isEqualTo(plan.id().toString());
        assertThat(told.path("phase").asInt()).isEqualTo(1);
        assertThat(told.path("set_up").asString()).isEqualTo("one_per_angle");
        assertThat(told.path("target_cpa").asString()).isEqualTo("30.00");
        assertThat(told.path("max_cpa").asString()).isEqualTo("45.50");
        assertThat(told.path("horizon_days").asInt()).isEqualTo(14);
        assertThat(told.path("as_of").asString())
                .isEqualTo(LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                        .toString());
        assertThat(told.path("template_strategy").asString()).isEqualTo("fixed");
        assertThat(told.path("angles")).hasSize(2);
        assertThat(told.path("ads")).hasSameSizeAs(ads);
        var ad = told.at("/ads/0");
        assertThat(ad.path("ad").asString()).isEqualTo(first.code());
        assertThat(ad.path("angle").asString()).isEqualTo(told.at("/angles/0").asString());
        assertThat(ad.path("template").asString()).isEqualTo(first.template());
        assertThat(ad.path("started").asString()).isEqualTo("2026-11-01");
        assertThat(ad.path("days").toString())
                .isEqualTo("[{\"day\":\"2026-11-01\",\"spend\":\"3.00\",\"conversions\":null},"
                        + "{\"day\":\"2026-11-02\",\"spend\":\"12.50\",\"conversions\":2,\"value\":\"79.80\"}]");
        assertThat(told.at("/ads/1/started").isNull()).isTrue();
        assertThat(told.at("/ads/1/days")).isEmpty();
    }

    @Test
    void comesInPartsThatAreJoinedByTheirAds() {
        ads.forEach(ad -> send(row(ad, "2026-11-01", "3", "\"purchases\": 1")));
        var whole = read("");

        var parts = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var part = read("?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            parts.add(part);
            cursor = part.path("next_cursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(parts).hasSize((ads.size() + 1) / 2);
        assertThat(parts.stream().flatMap(part -> part.path("ads").valueStream()))
                .containsExactlyElementsOf(whole.path("ads").valueStream().toList());
        assertThat(parts)
                .extracting(part -> part.path("angles").toString())
                .containsOnly(whole.path("angles").toString());
        assertThat(whole.path("next_cursor").isNull()).isTrue();
        assertThat(api.get(path + "?cursor=x").statusCode()).isEqualTo(422);
    }

    @Test
    void refusesAPartOfAnotherState() {
        var first = read("?limit=2").path("next_cursor").asString();
        read("?limit=2&cursor=" + first);

        send(row(ads.getFirst(), "2026-11-01", "3", ""));

        var refused = api.get(path + "?limit=2&cursor=" + first);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.json(refused).path("detail").asString()).startsWith("The evidence changed meanwhile");
    }

    @Test
    void saysWhereEachAdIs() {
        var planned = read("");
        assertThat(planned.at("/ads/0/ad_set").asString()).contains("~S~");

        send(row(
                ads.getFirst(),
                "2026-11-01",
                "3",
                "\"ad_id\": \"9001\", \"account_id\": \"77\", \"ad_set_id\": \"81\""));

        var told = read("").path("ads");
        assertThat(told.valueStream()
                        .filter(ad -> ad.path("angle").equals(told.at("/0/angle")))
                        .map(ad -> ad.path("ad_set").asString()))
                .as("the ads of its planned ad set are where it is")
                .containsOnly("81");
        assertThat(told.valueStream()
                        .filter(ad -> !ad.path("angle").equals(told.at("/0/angle")))
                        .map(ad -> ad.path("ad_set").asString()))
                .allMatch(adSet -> adSet.contains("~S~"));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        send(
                row(ads.getFirst(), "2026-11-01", "3", "\"purchases\": 1"),
                row(ads.getLast(), "2026-11-01", "3", "\"purchases\": 1").replace("USD", "EUR"));

        var refused = api.get(path);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.json(refused).path("code").asString()).isEqualTo("mixed_measurement");
        assertThat(refused.body()).contains("several currencies (EUR, USD)");
    }

    @Test
    void refusesResultsInAnotherCurrencyThanThatOfTheGoals() {
        send(row(ads.getFirst(), "2026-11-01", "3", "\"purchases\": 1").replace("USD", "EUR"));

        var refused = api.get(path);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.json(refused).path("detail").asString())
                .isEqualTo("The goals of this plan are in USD and its results in EUR, so they cannot be compared.");
    }

    @Test
    void costsTheSameForManyAndIsReadByViewers() {
        var before = counted();
        ads.forEach(ad -> send(row(ad, "2026-11-01", "3", ""), row(ad, "2026-11-02", "3", "")));

        assertThat(counted()).isEqualTo(before);

        var other = server.api(people.token(people.newOrganization().owner()));
        var viewer = server.api(people.token(team.viewer(), List.of(Scope.PLANS_READ)));
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(viewer.get(path).statusCode()).isEqualTo(200);
    }

    private int counted() {
        return statements.counts(() -> people.as(team.owner(), () -> campaigns.of(plan.id(), Cursor.START, 50)));
    }

    private JsonNode read(String query) {
        var answer = api.get(path + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private void goals(String body) {
        assertThat(api.send("PATCH", "/api/plans/" + plan.id(), body, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    private void send(String... rows) {
        assertThat(api.post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows)))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String row(CompiledAds.Ad ad, String day, String spend, String more) {
        return Stream.of(
                        "\"ad_code\": \"%s\", \"day\": \"%s\", \"spend\": \"%s\", \"currency\": \"USD\""
                                .formatted(ad.code(), day, spend),
                        more)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
