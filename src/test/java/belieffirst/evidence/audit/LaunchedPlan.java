package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.LaunchedAccount;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A compiled plan that a test launches on an account of its own, reads back, and compares. */
class LaunchedPlan implements AutoCloseable {

    private final People people;
    private final Server server;
    private final MetaReadings readings;
    private final Imports imports;
    private final Team team;
    private final Member owner;
    private final Api api;
    private final String path;
    private final LaunchedAccount account;
    private final String accountId = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    LaunchedPlan(
            Bench bench, People people, Server server, MetaConnections meta, MetaReadings readings, Imports imports)
            throws IOException {
        this.people = people;
        this.server = server;
        this.readings = readings;
        this.imports = imports;
        this.team = people.newOrganization();
        this.owner = team.owner();
        this.api = server.api(people.token(owner));
        var ground = bench.lay(owner, 2);
        var draft = bench.draft(owner, ground).plan();
        bench.compile(owner, draft.id());
        this.path = "/api/plans/" + draft.id();
        this.account = new LaunchedAccount(accountId);
        people.as(owner, () -> {
            meta.save(List.of(accountId), "EAAB1234567890secretZ9", false, true);
            return meta;
        });
        set("PATCH", path, "{\"budget_per_day\": \"90\", \"currency\": \"USD\", \"target_cpa\": \"30\"}");
        set("PUT", "/api/products/%s/launch-facts".formatted(ground.product()), """
                {"page_id": "1", "pixel_id": "2", "link": "https://example.com/", "countries": ["US"]}""");
    }

    private void set(String method, String address, String body) {
        assertThat(api.send(method, address, body, "If-Match", "*").statusCode())
                .isEqualTo(200);
    }

    /** By the example, started by hand, and said to be live. */
    void launch(Path folder) throws Exception {
        account.launch(document(), server, api.token(), folder);
        account.start();
        goLive();
        read();
    }

    void goLive() {
        var digest = document().path("digest").asString();
        assertThat(api.post(path + "/launch", "{\"digest\": \"%s\"}".formatted(digest))
                        .statusCode())
                .isEqualTo(200);
    }

    JsonNode document() {
        return Api.json(api.get(path + "/launch"));
    }

    /** As the daily reading does, the comparison at its end included. */
    void read() {
        account.show();
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is compared",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork() && isCompared(audit()));
        assertThat(people.as(owner, () -> imports.get(id)).stage().trouble()).isNull();
    }

    private static boolean isCompared(JsonNode audit) {
        return !audit.path("audited_at").isNull()
                && !Instant.parse(audit.path("audited_at").asString())
                        .isBefore(Instant.parse(audit.path("read_at").asString()));
    }

    /** By press. */
    JsonNode compare() {
        return Api.json(api.post(path + "/audit", ""));
    }

    JsonNode audit() {
        var answer = api.get(path + "/audit");
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    /** Those that go on. */
    List<JsonNode> open() {
        return audit().path("differences")
                .valueStream()
                .filter(each -> each.path("last_day").isNull())
                .toList();
    }

    LaunchedAccount account() {
        return account;
    }

    String accountId() {
        return accountId;
    }

    Api api() {
        return api;
    }

    Team team() {
        return team;
    }

    /** The plan's results on a day, of each of its ads alike. */
    void results(LocalDate day, String spend, int purchases) {
        var rows = document()
                .path("ads")
                .valueStream()
                .map(ad -> """
                        {"ad_code": "%s", "day": "%s", "spend": "%s", "currency": "USD", "purchases": %d}""".formatted(ad.path("code").asString(), day, spend, purchases))
                .collect(Collectors.joining(","));
        assertThat(api.post("/api/results", "{\"rows\": [%s]}".formatted(rows)).statusCode())
                .isEqualTo(200);
    }

    String path() {
        return path;
    }

    @Override
    public void close() {
        account.close();
    }
}
