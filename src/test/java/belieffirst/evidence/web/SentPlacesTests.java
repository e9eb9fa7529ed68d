package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.ImportRepository;
import belieffirst.evidence.imports.ImportState;
import belieffirst.evidence.imports.ImportWay;
import belieffirst.evidence.structure.AccountContents;
import belieffirst.evidence.structure.AccountObjects;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.RunningAd;
import belieffirst.evidence.structure.RunningAds;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.evidence.structure.SeenObject;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;

/** Ids of ad sets and campaigns that programs send. */
@ProductTest
class SentPlacesTests {

    private final People people;
    private final AccountContents contents;
    private final RunningAds running;
    private final AccountObjects objects;
    private final ImportRepository imports;
    private final TransactionOperations transactions;
    private final Member owner;
    private final Plan plan;
    private final List<CompiledAds.Ad> ads;
    private final Api api;

    SentPlacesTests(
            People people,
            Bench bench,
            Compilations compilations,
            AccountContents contents,
            RunningAds running,
            AccountObjects objects,
            ImportRepository imports,
            TransactionOperations transactions,
            Server server) {
        this.people = people;
        this.contents = contents;
        this.running = running;
        this.objects = objects;
        this.imports = imports;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        this.plan = bench.draft(owner, bench.lay(owner, 2)).plan();
        bench.compile(owner, plan.id());
        this.ads = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id())));
        this.api = server.api(people.token(owner));
    }

    @Test
    void sayWhichAdsAreInOneAdSet() {
        var rows = IntStream.range(0, ads.size())
                .mapToObj(at ->
                        row("2026-05-04", at, "\"ad_set_id\": \"8%d\", \"campaign_id\": \"71\"".formatted(at / 2)))
                .toList();

        assertThat(send(rows).statusCode()).isEqualTo(200);

        assertThat(people.as(owner, () -> running.of(plan.id())))
                .hasSameSizeAs(ads)
                .allMatch(RunningAd::byId)
                .extracting(RunningAd::adSet)
                .containsOnly(IntStream.rangeClosed(0, (ads.size() - 1) / 2)
                        .mapToObj(n -> "8" + n)
                        .toArray(String[]::new));
        assertThat(known(ObjectLevel.AD_SET, "80").parent()).isEqualTo("71");
        assertThat(known(ObjectLevel.AD_SET, "80").facts().path("name").asString())
                .isEqualTo("Broad");
        assertThat(known(ObjectLevel.CAMPAIGN, "71").facts().isEmpty()).isTrue();
        assertThat(known(ObjectLevel.AD, "9000").facts().has("name"))
                .as("a code is no name")
                .isFalse();
    }

    @Test
    void countAsTheLatestRowHasThem() {
        send(List.of(
                row("2026-05-06", 0, "\"ad_set_id\": \"82\""),
                row("2026-05-04", 0, "\"ad_set_id\": \"81\""),
                row("2026-05-05", 1, "\"ad_set_id\": \"81\"")));
        send(List.of(row("2026-05-05", 0, "\"ad_set_id\": \"83\"")));

        assertThat(known(ObjectLevel.AD, "9000").parent()).isEqualTo("82");
        assertThat(known(ObjectLevel.AD, "9000").seen()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(known(ObjectLevel.AD_SET, "81").seen()).isEqualTo(LocalDate.of(2026, 5, 5));
    }

    @Test
    void leaveAloneWhatAReadingTold() {
        read(
                new SeenObject(
                        ObjectLevel.AD_SET,
                        "81",
                        "71",
                        Map.of("name", "Narrow", "attribution", "7-day click or 1-day view")),
                new SeenObject(ObjectLevel.CAMPAIGN, "71", null, Map.of("name", "Dogs")));

        send(List.of(row(
                "2026-05-04",
                0,
                "\"ad_set_id\": \"81\", \"campaign_id\": \"72\", \"attribution_setting\": \"7-day click\"")));
        send(List.of(row(
                "2026-05-04",
                1,
                "\"campaign_id\": \"71\", \"campaign_name\": \"Cats\", \"objective\": \"OUTCOME_SALES\"")));

        var adSet = known(ObjectLevel.AD_SET, "81");
        assertThat(adSet.parent()).isEqualTo("71");
        assertThat(adSet.facts().path("name").asString()).isEqualTo("Narrow");
        assertThat(adSet.facts().path("attribution").asString()).isEqualTo("7-day click or 1-day view");
        assertThat(people.as(owner, () -> contents.changes("77")))
                .as("what was missing is filled")
                .singleElement()
                .satisfies(change -> assertThat(change.fact()).isEqualTo("objective"));
    }

    @Test
    void tellNoAttributionSetting() {
        send(List.of(row("2026-05-04", 0, "\"ad_set_id\": \"81\", \"attribution_setting\": \"7-day click\"")));

        assertThat(known(ObjectLevel.AD_SET, "81").facts().has("attribution")).isFalse();
    }

    @Test
    void areNotThoseOfDaysThatHaveNotBegun() {
        send(List.of(row("2062-05-04", 0, "\"ad_set_id\": \"82\""), row("2026-05-04", 0, "\"ad_set_id\": \"81\"")));

        assertThat(known(ObjectLevel.AD, "9000").parent()).isEqualTo("81");
        assertThat(people.as(owner, () -> contents.of("77")))
                .extracting(KnownObject::seen)
                .containsOnly(LocalDate.of(2026, 5, 4));
    }

    @Test
    void countAgainAfterAReadingWhateverDayTheyWereSaidToBeOf() {
        var adSet = new SeenObject(ObjectLevel.AD_SET, "81", "71", Map.of("name", "Narrow"));
        keep(id -> objects.add(SeenAccount.of("77", List.of(adSet), false), LocalDate.of(2062, 5, 4), id));

        read(adSet);

        assertThat(known(ObjectLevel.AD_SET, "81").seen()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    private void read(SeenObject... seen) {
        keep(id -> objects.keep(SeenAccount.of("77", List.of(seen), true), LocalDate.of(2026, 5, 1), id));
    }

    private void keep(Consumer<UUID> work) {
        people.as(
                owner,
                () -> transactions.execute(_ -> {
                    var id = imports.begin(ImportWay.API, ImportState.COMMITTING, "Told before", 0);
                    work.accept(id.value());
                    return id;
                }));
    }

    @Test
    void areNotTakenForGranted() {
        send(List.of(row("2026-05-04", 0, "\"adset_name\": \"Broad\"")));

        assertThat(people.as(owner, () -> contents.of("77"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ad_set_id': '81', 'account_id': 'My shop' | ad_set_id needs account_id, the number of the ad account.",
                "'campaign_id': '71', 'account_id': ''     | campaign_id needs account_id, the number of the ad account.",
                "'campaign_id': '71', 'account_id': '١٢٣'  | campaign_id needs account_id, the number of the ad account.",
                "'ad_set_id': 'a b'                          | ad_set_id is no id.",
                "'campaign_id': 71                           | campaign_id takes a text."
            })
    void areRefusedWithTheirRow(String fields, String sentence) {
        var answer = send(List.of(row("2026-05-04", 0, fields.replace('\'', '"'))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).at("/fields/~1rows~10").asString()).isEqualTo(sentence);
    }

    @Test
    void haveALimit() {
        var answer = send(List.of(row("2026-05-04", 0, "\"ad_set_id\": \"%s\"".formatted("8".repeat(65)))));

        assertThat(answer.body()).contains("ad_set_id takes at most 64 characters.");
    }

    private HttpResponse<String> send(List<String> rows) {
        return api.post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows)));
    }

    private String row(String day, int at, String fields) {
        var account = fields.contains("account_id") ? "" : "\"account_id\": \"act_77\", ";
        var name = fields.contains("adset_name") ? "" : "\"adset_name\": \"Broad\", ";
        return "{\"ad_code\": \"%s\", \"ad_id\": \"%d\", %s%s\"day\": \"%s\", \"spend\": \"3.00\", \"currency\": \"USD\", %s}"
                .formatted(ads.get(at).code(), 9000 + at, account, name, day, fields);
    }

    private KnownObject known(ObjectLevel level, String id) {
        return people.as(owner, () -> contents.of("77")).stream()
                .filter(object -> object.level() == level && object.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
