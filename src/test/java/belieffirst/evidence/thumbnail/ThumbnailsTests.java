package belieffirst.evidence.thumbnail;

import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Makers;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Thumbnails of ads, from Meta to the page of results. */
@EachHome(Thumbnails.class)
@ProductTest
class ThumbnailsTests {

    private static final Pattern PICTURE =
            Pattern.compile("<img class=\"thumbnail\" src=\"([^\"]+)\" alt=\"Thumbnail of [^\"]+\"");

    private final People people;
    private final MetaReadings readings;
    private final Imports imports;
    private final MockMvcTester client;
    private final Team team;
    private final Makers.Claimed plan;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
    private final String picture = "/pictures/%s.gif".formatted(account);

    ThumbnailsTests(
            People people,
            Bench bench,
            Makers makers,
            MetaConnections connections,
            MetaReadings readings,
            Imports imports,
            MockMvcTester client) {
        this.people = people;
        this.readings = readings;
        this.imports = imports;
        this.client = client;
        this.team = people.newOrganization();
        var draft = bench.draft(team.owner(), bench.lay(team.owner(), 2)).plan();
        this.plan = makers.claim(team.owner(), draft.id());
        people.as(team.owner(), () -> {
            connections.save(List.of(account), "EAAB1234567890secretZ9", false, true);
            return account;
        });
        FakeGraph.SHARED.tell("act_" + account, ok("{\"currency\": \"USD\"}"));
        tell("campaigns", "");
        tell("adsets", "");
        tell("insights", """
                {"account_id": "%s", "account_currency": "USD", "ad_id": "91%s", "ad_name": "%s", "date_start": "2026-11-01",
                 "date_stop": "2026-11-01", "spend": "12.50"}""".formatted(account, account, plan.code()));
    }

    @Test
    void standBesideTheirAdsAndComeFromOurOwnAddress() {
        read("1", FakeGraph.SHARED.address() + picture, ok("GIF89a and what follows"));
        var visitor = new Visitor(client, team.viewer());

        var address = shown(visitor);
        var answer = visitor.get(address);

        assertThat(address).startsWith("/results/thumbnails/");
        assertThat(answer).hasStatusOk().hasContentType("image/gif").bodyText().startsWith("GIF89a");
        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Cache-Control"))
                .contains("max-age=31536000", "private", "immutable");
        assertThat(new Visitor(client, people.newOrganization().owner()).get(address))
                .hasStatus(404);
        assertThat(FakeGraph.SHARED.asked(picture)).singleElement().asString().endsWith(" null");
    }

    @Test
    void areFetchedAgainForAnotherCreativeAlone() {
        read("1", FakeGraph.SHARED.address() + picture, ok("GIF89a first"));
        var visitor = new Visitor(client, team.owner());
        var first = shown(visitor);

        read("1", FakeGraph.SHARED.address() + picture, ok("GIF89a second"));
        assertThat(shown(visitor)).isEqualTo(first);
        assertThat(FakeGraph.SHARED.asked(picture)).hasSize(1);

        read("2", FakeGraph.SHARED.address() + picture, ok("GIF89a second"));
        var second = shown(visitor);
        assertThat(second).isNotEqualTo(first);
        assertThat(visitor.get(second)).bodyText().isEqualTo("GIF89a second");
        assertThat(visitor.get(first)).hasStatus(404);
    }

    @Test
    void areNeitherTooLargeNorOfAnotherTypeNorBehindARedirect() {
        var address = FakeGraph.SHARED.address() + picture;
        for (var reply : List.of(
                ok("GIF89a" + "x".repeat(Thumbnail.MOST_BYTES)),
                ok("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Content-Type", "image/gif"),
                new Reply(302, "", new String[] {"Location", FakeGraph.SHARED.address() + "/elsewhere.gif"}, null),
                new Reply(500, "GIF89a", new String[0], null))) {
            FakeGraph.SHARED.tell("/elsewhere.gif", ok("GIF89a"));
            read("1", address, reply);

            assertThat(Visitor.text(new Visitor(client, team.owner()).get(results())))
                    .doesNotContain("class=\"thumbnail\"");
        }
        assertThat(FakeGraph.SHARED.asked("/elsewhere.gif")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scontent.xx.fbcdn.net/a.jpg",
                "https://fbcdn.net.example.com/a.jpg",
                "https://fbcdn.net@example.com/a.jpg",
                "https://me@scontent.fbcdn.net/a.jpg",
                "https://scontent.fbcdn.net:8443/a.jpg",
                "https://xfbcdn.net/a.jpg",
                "https://127.0.0.1/a.jpg",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/a.jpg",
                "file:///etc/passwd",
                "//scontent.fbcdn.net/a.jpg"
            })
    void comeFromNoOtherHost(String address) {
        assertThat(ThumbnailClient.isOfPictures(URI.create(address))).isFalse();
    }

    @Test
    void comeFromWhereMetaKeepsPictures() {
        assertThat(ThumbnailClient.isOfPictures(URI.create("https://scontent.xx.fbcdn.net/v/t45/a.jpg?oh=1")))
                .isTrue();
    }

    private void read(String creative, String address, Reply reply) {
        FakeGraph.SHARED.tell(picture, reply);
        tell("ads", """
                {"id": "91%s", "name": "Stairs", "adset_id": "81", "status": "ACTIVE", "effective_status": "ACTIVE",
                 "creative": {"id": "%s", "thumbnail_url": "%s"}}""".formatted(account, creative, address));
        var before = FakeGraph.SHARED.asked(picture).size();
        var id = people.as(team.owner(), readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the account is read",
                () -> !people.as(team.owner(), () -> imports.get(id)).isAtWork());
        assertThat(FakeGraph.SHARED.asked(picture).size()).isGreaterThanOrEqualTo(before);
    }

    private void tell(String edge, String row) {
        FakeGraph.SHARED.tell(
                "act_%s/%s".formatted(account, edge), ok("{\"data\": [%s], \"paging\": {}}".formatted(row)));
    }

    private String shown(Visitor visitor) {
        var found = PICTURE.matcher(Visitor.text(visitor.get(results())));
        Patience.until(Duration.ofSeconds(20), "the thumbnail is shown", () -> {
            found.reset(Visitor.text(visitor.get(results())));
            return found.find();
        });
        return found.group(1);
    }

    private String results() {
        return "/plans/%s/results?days=all".formatted(plan.plan().key());
    }
}
