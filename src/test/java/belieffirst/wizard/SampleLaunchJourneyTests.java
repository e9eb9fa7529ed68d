package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.evidence.structure.AccountContents;
import belieffirst.testing.Api;
import belieffirst.testing.Browser;
import belieffirst.testing.LaunchedAccount;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The way from the sample to ads that run as planned: goals, the launch page, its files, an account made from it, and its audit. */
@ProductTest
class SampleLaunchJourneyTests {

    private static final String ACCOUNT = "416416416";
    private static final List<String> EDGES = List.of("campaign", "ad_sets", "ads");

    private final People people;
    private final Server server;
    private final MetaConnections meta;
    private final MetaReadings readings;
    private final Imports imports;
    private final AccountContents contents;
    private final Member owner;
    private final Api api;
    private final Page page;
    private final Mouse hand;

    @TempDir
    private Path scratch;

    SampleLaunchJourneyTests(
            Browser browser,
            People people,
            Server server,
            MetaConnections meta,
            MetaReadings readings,
            Imports imports,
            AccountContents contents) {
        this.people = people;
        this.server = server;
        this.meta = meta;
        this.readings = readings;
        this.imports = imports;
        this.contents = contents;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.page = browser.signIn(browser.visitor(), owner);
        this.hand = new Mouse(page);
    }

    @Test
    void goesFromTheSampleToAnAccountThatRunsAsPlanned() throws Exception {
        answerUntilGoals();
        forecast();
        goOn();
        hand.press(AriaRole.BUTTON, "Compile the plan");
        assertThat(page.getByText("Compiled as version 1.")).isVisible();
        describeTheAccount();
        var launch = launch();
        isPrinted();
        hasARowForEachAd(launch);

        hand.press(AriaRole.BUTTON, "This is live");
        assertThat(page.getByText("Version 1 is live").first()).isVisible();
        try (var account = new LaunchedAccount(ACCOUNT)) {
            account.launch(launch, server, api.token(), scratch);
            account.start();
            read(account, launch);
        }

        assertThat(codesInTheAccount()).containsExactlyInAnyOrderElementsOf(codes(launch));
        page.navigate(page.url().replaceFirst("/launch.*", "/audit"));
        assertThat(page.getByText("It runs as planned")).isVisible();
        assertThat(audit(launch).path("differences")).isEmpty();
        page.context().close();
    }

    private void answerUntilGoals() {
        page.navigate("/plans");
        hand.press(AriaRole.BUTTON, "Add the sample brand");
        choose("Wonder Paws");
        choose("Up to 35% off");
        hand.choose("The Big-Dog Owner Watching the Stairs");
        choose("Problem aware");
        choose("Keep an old dog moving");
        hand.open("Use an existing belief");
        List.of("Slow mornings come", "The body stops", "The dose never", "Big dogs spend")
                .forEach(hand::tick);
        hand.press(AriaRole.BUTTON, "Add selected");
        assertThat(page.locator(".angles h2")).hasCount(4);
        goOn();
        hand.tick("Dog at the Bottom Stair");
        hand.tick("Note on the Fridge");
        hand.type("Ads per angle", "3");
        goOn();
    }

    /** The sentence and the costs follow the budget, the ads and the set-up. */
    private void forecast() {
        var sentence = page.locator("#forecast-sentence");
        var costs = page.locator("#forecast-costs");
        hand.type("Target CPA", "30");
        var before = sentence.innerText();
        hand.type("Budget a day", "120");
        assertThat(costs).containsText("120.00 a day for 21 days: 2,520.00 in all.");
        assertThat(costs).containsText("12 ad sets, each with 10.00 a day.");
        assertThat(sentence).not().hasText(before);
        var cheaper = sentence.innerText();
        hand.type("Budget a day", "240");
        assertThat(costs).containsText("5,040.00 in all.");
        assertThat(sentence).not().hasText(cheaper);
        hand.type("Ads per angle", "4");
        assertThat(sentence).containsText("With 4 ads per angle");
        assertThat(costs).containsText("16 ad sets, each with 15.00 a day.");
        hand.choose("One ad set per angle");
        assertThat(costs).containsText("4 ad sets, each with 60.00 a day.");
        assertThat(page.locator("#forecast-chances")).containsText("Of 100 such tests");
        hand.type("Currency", "USD");
    }

    private void describeTheAccount() {
        page.navigate(page.url().replaceFirst("(/plans/[^/?#]+).*", "$1/launch"));
        hand.type("Page ID", "1");
        hand.type("Dataset (pixel) ID", "2");
        hand.type("Link of the ads", "https://example.com/");
        hand.type("Countries", "US");
        hand.press(AriaRole.BUTTON, "Save");
        assertThat(page.getByText("Saved for every plan of this product.")).isVisible();
    }

    private JsonNode launch() {
        var id = Api.json(api.get("/api/plans")).at("/data/0/id").asString();
        return Api.json(api.get("/api/plans/%s/launch".formatted(id)));
    }

    private void isPrinted() {
        var printed = new String(page.pdf(), StandardCharsets.ISO_8859_1);

        assertThat(printed).startsWith("%PDF-").contains("/Type /Page");
        assertThat(printed.length()).as("bytes of the launch page on paper").isGreaterThan(20_000);
    }

    private void hasARowForEachAd(JsonNode launch) throws IOException {
        var download = page.waitForDownload(() -> hand.press(AriaRole.LINK, "Download for bulk upload (CSV)"));
        try (var bytes = download.createReadStream()) {
            var rows = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(rows).hasSize(16);
            launch.path("ads")
                    .forEach(ad -> assertThat(rows)
                            .filteredOn(
                                    row -> Stream.of(ad.path("code"), ad.path("ad_set"), launch.at("/campaign/code"))
                                            .allMatch(code -> row.contains(code.asString())))
                            .hasSize(1));
        }
    }

    private void read(LaunchedAccount account, JsonNode launch) {
        people.as(owner, () -> {
            meta.save(List.of(ACCOUNT), "EAAB1234567890secretZ9", false, true);
            return meta;
        });
        account.show();
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is compared",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork() && isCompared(audit(launch)));
    }

    private static boolean isCompared(JsonNode audit) {
        return !audit.path("audited_at").isNull()
                && !Instant.parse(audit.path("audited_at").asString())
                        .isBefore(Instant.parse(audit.path("read_at").asString()));
    }

    private JsonNode audit(JsonNode launch) {
        return Api.json(
                api.get("/api/plans/%s/audit".formatted(launch.path("plan_id").asString())));
    }

    private List<String> codesInTheAccount() {
        return people.as(owner, () -> contents.of(ACCOUNT)).stream()
                .map(object -> object.facts().path("name").asString().replaceFirst(".*?([A-Z0-9]+~\\d+~\\S+)$", "$1"))
                .toList();
    }

    private static List<String> codes(JsonNode launch) {
        return EDGES.stream()
                .flatMap(edge -> edge.equals("campaign")
                        ? Stream.of(launch.path(edge))
                        : launch.path(edge).valueStream())
                .map(object -> object.path("code").asString())
                .toList();
    }

    private void choose(String name) {
        hand.choose(name);
        goOn();
    }

    private void goOn() {
        hand.press(AriaRole.BUTTON, "Continue");
    }
}
